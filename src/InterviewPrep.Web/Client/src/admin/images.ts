import { all } from "../dom";

/** Where the Markdown goes once the file is kept. */
interface Target {
  frame: HTMLElement;
  area: HTMLTextAreaElement;
}

/** At the cursor: the full editor takes it as it takes what is pasted, the plain field by its own means. */
function insert({ frame, area }: Target, markdown: string): void {
  const editor = frame.querySelector(".editor-field")?.shadowRoot?.querySelector<HTMLElement>(".cm-content");
  if (editor) {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", markdown);
    editor.focus();
    editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  } else {
    area.focus();
    area.setRangeText(markdown, area.selectionStart, area.selectionEnd, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function picture(files: FileList | undefined): File | undefined {
  return [...(files ?? [])].find((file) => file.type.startsWith("image/"));
}

function start(dialog: HTMLDialogElement, form: HTMLFormElement): (target: Target, pasted?: File) => void {
  const file = form.elements.namedItem("File") as HTMLInputElement;
  const name = form.elements.namedItem("Input.Name") as HTMLInputElement;
  const button = form.querySelector<HTMLButtonElement>("button:not([type])");
  const fault = form.querySelector<HTMLElement>("[data-fault]");
  const chosen = form.querySelector<HTMLElement>("[data-chosen]");
  let target: Target | undefined;
  let pasted: File | undefined;

  const send = async (): Promise<void> => {
    const body = new FormData(form);
    if (pasted) body.set("File", pasted);
    const response = await fetch(form.action, { method: "POST", body, redirect: "error" });
    const said = response.headers.get("content-type")?.startsWith("text/plain") ? await response.text() : "";
    if (response.status === 422 && said) throw new Error(said);
    if (!response.ok)
      throw new Error("The site refused the image. Reload the page after you have saved, and try again.");
    const to = target;
    dialog.close();
    if (to) insert(to, said);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!button || !fault) return;
    button.disabled = true;
    fault.textContent = "";
    send()
      .catch((error: unknown) => {
        const isNetwork = error instanceof TypeError || !(error instanceof Error);
        fault.textContent = isNetwork ? "The site cannot be reached. Nothing was uploaded; try again." : error.message;
      })
      .finally(() => (button.disabled = false));
  });

  return (to, sent) => {
    form.reset();
    [target, pasted] = [to, sent];
    if (fault) fault.textContent = "";
    if (chosen) chosen.textContent = sent ? "The image that you pasted." : "";
    const field = file.closest<HTMLElement>(".field");
    if (field) field.hidden = Boolean(sent);
    // What is pasted has no name of its own.
    [file.required, file.disabled, name.required] = [!sent, Boolean(sent), Boolean(sent)];
    dialog.showModal();
  };
}

/** Images are chosen with a tool above the text, or pasted into it; the link beside it does without script. */
export function startImages(): void {
  const dialog = document.getElementById("image-dialog");
  const form = dialog?.querySelector("form");
  if (!(dialog instanceof HTMLDialogElement) || !form) return;
  const ask = start(dialog, form);
  for (const area of all<HTMLTextAreaElement>("textarea[data-markdown]")) {
    const frame = area.closest<HTMLElement>(".editor");
    const bar = frame?.querySelector<HTMLElement>(".editor-bar");
    if (!frame || !bar) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "editor-tool";
    button.textContent = "Image";
    button.setAttribute("aria-haspopup", "dialog");
    button.addEventListener("click", () => ask({ frame, area }));
    bar.append(button);
    frame.addEventListener(
      "paste",
      (event) => {
        const file = picture(event.clipboardData?.files);
        if (!file) return;
        event.preventDefault();
        event.stopPropagation();
        ask({ frame, area }, file);
      },
      { capture: true },
    );
  }
}
