import { all } from "./dom";
import { session } from "./session";

const address = (document.currentScript as HTMLScriptElement | null)?.dataset.editor;

interface Editor {
  mount(area: HTMLTextAreaElement, bar: HTMLElement): HTMLElement;
}

function tab(text: string, selected: boolean): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "editor-tool";
  button.setAttribute("aria-pressed", String(selected));
  button.textContent = text;
  return button;
}

async function render(url: string, text: string, again = false): Promise<string> {
  const { token } = await session(again);
  const response = await fetch(url, {
    method: "POST",
    headers: { RequestVerificationToken: token ?? "" },
    body: new URLSearchParams({ text }),
  });
  // Whoever signed in or out in another tab has another token by now.
  if (!again && (response.status === 400 || response.status === 401)) return render(url, text, true);
  if (!response.ok) throw new Error(`The preview answered ${response.status}.`);
  return response.text();
}

/** The preview is what readers get, made by the server; the text stays where it is. */
function addPreview(frame: HTMLElement, area: HTMLTextAreaElement, bar: HTMLElement): void {
  const url = frame.dataset.previewUrl;
  if (!url) return;
  const write = tab("Write", true);
  const preview = tab("Preview", false);
  const page = document.createElement("div");
  page.className = "editor-preview prose";
  page.tabIndex = -1;
  page.hidden = true;
  frame.append(page);
  const show = (previewing: boolean) => {
    write.setAttribute("aria-pressed", String(!previewing));
    preview.setAttribute("aria-pressed", String(previewing));
    frame.toggleAttribute("data-previewing", previewing);
    page.hidden = !previewing;
  };
  write.addEventListener("click", () => show(false));
  preview.addEventListener("click", () => {
    show(true);
    if (area.value.trim() === "") return void (page.textContent = "Nothing to preview yet.");
    page.ariaBusy = "true";
    render(url, area.value)
      .then((html) => (page.innerHTML = html))
      .catch(() => (page.textContent = "The preview could not be made. Your text is still here; try again."))
      .finally(() => (page.ariaBusy = "false"));
  });
  bar.append(write, preview);
}

/** The full editor is loaded when its field comes near the screen; until then, and without it, the field works. */
function enlarge(area: HTMLTextAreaElement, bar: HTMLElement): void {
  if (!address) return;
  const watch = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watch.disconnect();
      void import(address).then((editor: Editor) => editor.mount(area, bar)).catch(() => undefined);
    },
    { rootMargin: "300px" },
  );
  watch.observe(area);
}

export function startWriting(): void {
  for (const area of all<HTMLTextAreaElement>("textarea[data-markdown]")) {
    const frame = area.closest<HTMLElement>(".editor");
    if (!frame) continue;
    const bar = document.createElement("div");
    bar.className = "editor-bar";
    frame.prepend(bar);
    addPreview(frame, area, bar);
    enlarge(area, bar);
  }
}
