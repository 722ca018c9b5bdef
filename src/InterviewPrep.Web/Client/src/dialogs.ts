import { on } from "./dom";

/** `data-opens="id"` opens a dialog, `data-closes` closes the one around it; a press on the backdrop closes too. */
export function startDialogs(): void {
  on<HTMLElement>("click", "[data-opens]", (opener, event) => {
    const dialog = document.getElementById(opener.dataset.opens ?? "");
    if (!(dialog instanceof HTMLDialogElement)) return;
    event.preventDefault();
    dialog.showModal();
  });
  on<HTMLElement>("click", "[data-closes]", (closer) => closer.closest("dialog")?.close());
  on<HTMLDialogElement>("click", "dialog", (dialog, event) => {
    if (event.target !== dialog || !(event instanceof MouseEvent)) return;
    const box = dialog.getBoundingClientRect();
    const inside =
      event.clientX >= box.left &&
      event.clientX <= box.right &&
      event.clientY >= box.top &&
      event.clientY <= box.bottom;
    if (!inside) dialog.close();
  });
  for (const opener of document.querySelectorAll("a[data-opens]")) {
    opener.setAttribute("role", "button");
    opener.setAttribute("aria-haspopup", "dialog");
  }
}
