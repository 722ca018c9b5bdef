import { acts } from "../keys";

/** Rows of a list are chosen together: all of them, from one to another with Shift, and by `x` on the keyboard. */
function choose(table: HTMLTableElement): void {
  const boxes = [...table.querySelectorAll<HTMLInputElement>('tbody input[type="checkbox"]')];
  const corner = table.querySelector("thead th");
  if (boxes.length === 0 || !corner) return;
  const all = document.createElement("input");
  all.type = "checkbox";
  all.setAttribute("aria-label", "Choose all on this page");
  corner.replaceChildren(all);
  const state = document.createElement("p");
  state.className = "small muted";
  state.setAttribute("role", "status");
  table.closest(".table-wrap")?.after(state);

  const tell = () => {
    const chosen = boxes.filter((box) => box.checked).length;
    all.checked = chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
    state.textContent = chosen === 0 ? "" : `${chosen} of ${boxes.length} on this page chosen`;
  };
  let last = -1;
  all.addEventListener("change", () => {
    for (const box of boxes) box.checked = all.checked;
    tell();
  });
  boxes.forEach((box, index) =>
    box.addEventListener("click", (event) => {
      if (event.shiftKey && last >= 0)
        for (const between of boxes.slice(Math.min(last, index), Math.max(last, index) + 1))
          between.checked = box.checked;
      last = index;
      tell();
    }),
  );
  document.addEventListener("keydown", (event) => {
    if (event.key !== "x" || !acts(event)) return;
    const at = boxes.find((box) => box.closest("tr")?.contains(event.target as Element));
    if (!at) return;
    event.preventDefault();
    at.click();
  });
  // The browser may bring choices back with the page.
  tell();
}

export function startChoosing(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>("table[data-choose]")) choose(table);
}
