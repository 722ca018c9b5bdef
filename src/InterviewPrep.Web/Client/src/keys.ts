import { all, storage } from "./dom";

const setting = "keys";

/** Switched off in this browser, or by the member for all of theirs. */
const isOff = () => document.documentElement.dataset.keys === "off" || storage.get(setting) === "off";

function typing(event: KeyboardEvent): boolean {
  const at = event.composedPath()[0];
  return (
    at instanceof HTMLElement && (at.isContentEditable || at.matches("input:not([type=checkbox]), textarea, select"))
  );
}

/** Whether a key that was pressed is one of ours: not while typing, not over a dialog, not where they are switched off. */
export const acts = (event: KeyboardEvent): boolean =>
  !(event.ctrlKey || event.metaKey || event.altKey || event.repeat || typing(event) || isOff()) &&
  !document.querySelector("dialog:modal");

const follow = (by: 1 | -1, within = "") =>
  document.querySelector<HTMLElement>(`${within} a[rel="${by > 0 ? "next" : "prev"}"]`)?.click();

/** Moves through the questions of the list that the page came from; on a page of its own, through the rows. */
function move(by: 1 | -1): void {
  if (document.querySelector("[data-neighbours]")) return follow(by, "[data-neighbours]");
  const titles = all<HTMLAnchorElement>("[data-row] a.row-title");
  const at = titles.indexOf(document.activeElement as HTMLAnchorElement);
  const target = titles[at < 0 ? (by > 0 ? 0 : titles.length - 1) : at + by];
  if (target) target.focus();
  else if (titles.length === 0) follow(by);
}

const actions: Record<string, () => void> = {
  "/": () => document.querySelector<HTMLElement>("[data-search]")?.focus(),
  "?": () => document.querySelector<HTMLDialogElement>("dialog#keys")?.showModal(),
  j: () => move(1),
  k: () => move(-1),
  o: () => (document.activeElement as HTMLElement | null)?.closest<HTMLElement>("[data-row] a")?.click(),
};

/** Ctrl+Enter sends the form that is being typed in. */
function sends(event: KeyboardEvent): boolean {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || !(event.target instanceof Element)) return false;
  const button = event.target.closest("form")?.querySelector<HTMLElement>('[data-key="Ctrl+Enter"]');
  button?.click();
  return Boolean(button);
}

export function startKeys(): void {
  const box = document.querySelector<HTMLInputElement>("[data-keys-on]");
  if (box) {
    box.checked = !isOff();
    box.addEventListener("change", () => {
      delete document.documentElement.dataset.keys;
      storage.set(setting, box.checked ? null : "off");
    });
  }
  // Before the editor sees it: there the same keys begin a line.
  addEventListener(
    "keydown",
    (event) => {
      if (storage.get(setting) === "off" || event.repeat || !sends(event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
  document.addEventListener("keydown", (event) => {
    if (!acts(event)) return;
    const own = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`);
    const action = actions[event.key] ?? (own && (() => own.click()));
    if (!action) return;
    event.preventDefault();
    action();
  });
}
