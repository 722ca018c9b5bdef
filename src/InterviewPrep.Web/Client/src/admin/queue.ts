import { acts } from "../keys";

/** In the entry that has the focus, `a` accepts or confirms, and `r` opens the line for the reason of a refusal. */
export function startQueue(): void {
  if (!document.querySelector(".queue")) return;
  document.addEventListener("keydown", (event) => {
    if (!acts(event)) return;
    const entry = (event.target as Element | null)?.closest?.(".queue-entry");
    if (event.key === "a") entry?.querySelector<HTMLElement>("form .button-primary")?.click();
    if (event.key !== "r") return;
    const fold = entry?.querySelector<HTMLDetailsElement>("details.fold");
    if (!fold) return;
    event.preventDefault();
    fold.open = true;
    fold.querySelector<HTMLElement>("input[name=text]")?.focus();
  });
}
