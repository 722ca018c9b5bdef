/** How long after the last key a copy is kept, in milliseconds. */
const pause = 1500;

const time = new Intl.DateTimeFormat("en", { hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false });

/** Keeps what an editor has written and not saved, and says when. What cannot be kept still stands in the form. */
function keep(form: HTMLFormElement, url: string): void {
  const state = form.querySelector<HTMLElement>("[data-keep-state]");
  let waiting: number | undefined;
  let changed = false;
  const say = (text: string) => state && (state.textContent = text);
  const send = async () => {
    changed = false;
    try {
      const response = await fetch(url, { method: "POST", body: new FormData(form), redirect: "error" });
      if (response.ok) return say(`Kept at ${time.format(new Date())}, not saved yet.`);
      say(
        response.status === 401 || response.status === 403
          ? "Not kept: you are not signed in as an editor any more. Copy your text before you leave this page."
          : "Not kept: the site refused it. Your text is still here; save it to see why.",
      );
    } catch {
      changed = true;
      say("Not kept: the site cannot be reached. Your text is still here.");
      waiting = window.setTimeout(send, 10 * pause);
    }
  };
  form.addEventListener("input", () => {
    changed = true;
    clearTimeout(waiting);
    waiting = window.setTimeout(send, pause);
  });
  const stop = () => {
    changed = false;
    clearTimeout(waiting);
  };
  form.addEventListener("submit", stop);
  document.querySelector(`form[data-unkeep="${form.id}"]`)?.addEventListener("submit", stop);
  addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault();
  });
}

export function startKeeping(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-keep]"))
    if (form.dataset.keep) keep(form, form.dataset.keep);
}
