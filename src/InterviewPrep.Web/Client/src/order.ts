import { all, on } from "./dom";

/** Entries are put in order by buttons; their places travel in the selects that stand there without script. */
function number(list: HTMLElement): void {
  const entries = [...list.children];
  entries.forEach((entry, at) => {
    const place = entry.querySelector("select");
    if (place) place.value = String(at + 1);
    const [up, down] = entry.querySelectorAll("button");
    // Not disabled: the button that was just used keeps the focus.
    up?.setAttribute("aria-disabled", String(at === 0));
    down?.setAttribute("aria-disabled", String(at === entries.length - 1));
  });
}

function move(button: HTMLElement): void {
  const entry = button.closest("li");
  const list = entry?.parentElement;
  const other = button.dataset.move === "1" ? entry?.nextElementSibling : entry?.previousElementSibling;
  if (!entry || !list || !other) return;
  if (button.dataset.move === "1") other.after(entry);
  else other.before(entry);
  number(list);
  button.focus();
  const said = list.nextElementSibling;
  if (said) said.textContent = `Place ${[...list.children].indexOf(entry) + 1} of ${list.children.length}.`;
}

export function startMoves(): void {
  on<HTMLElement>("click", "[data-move]", move);
}

export function startOrders(within: ParentNode): void {
  all("[data-order]", within).forEach(number);
}
