import { on } from "./dom";

const changed = new Set<HTMLFormElement>();

/** Warns before words are lost. A draft that saves itself needs no warning. */
export function startGuard(): void {
  on<HTMLElement>("input", "form[data-guard]", (form, event) => {
    const control = event.target;
    if (control instanceof HTMLElement && !control.matches("[data-draft-key]")) changed.add(form as HTMLFormElement);
  });
  on<HTMLFormElement>("submit", "form[data-guard]", (form) => changed.delete(form));
  addEventListener("beforeunload", (event) => {
    if ([...changed].some((form) => form.isConnected)) event.preventDefault();
  });
}
