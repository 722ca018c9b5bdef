/** Lets items of a list be dragged to another place; the buttons beside them do the same for the keyboard. */
export function startDragging(): void {
  let from: { tools: HTMLElement; item: HTMLElement } | undefined;
  for (const tools of document.querySelectorAll<HTMLElement>(".item-tools[data-part]")) {
    const item = tools.closest<HTMLElement>(".item");
    if (!item) continue;
    const grip = document.createElement("span");
    grip.className = "button button-small button-quiet item-grip";
    grip.textContent = "Drag";
    grip.draggable = true;
    grip.setAttribute("aria-hidden", "true");
    tools.prepend(grip);
    grip.addEventListener("dragstart", (event) => {
      from = { tools, item };
      item.toggleAttribute("data-dragged", true);
      event.dataTransfer?.setDragImage(item, 0, 0);
    });
    grip.addEventListener("dragend", () => {
      item.removeAttribute("data-dragged");
      from = undefined;
    });
    const accepts = () => from && from.tools.dataset.part === tools.dataset.part && from.item !== item;
    item.addEventListener("dragover", (event) => {
      if (!accepts()) return;
      event.preventDefault();
      item.toggleAttribute("data-drop", true);
    });
    item.addEventListener("dragleave", () => item.removeAttribute("data-drop"));
    item.addEventListener("drop", (event) => {
      item.removeAttribute("data-drop");
      const form = item.closest("form");
      if (!from || !accepts() || !form) return;
      event.preventDefault();
      const act = document.createElement("button");
      act.name = "act";
      act.value = `move:${tools.dataset.part}:${from.tools.dataset.index}:${tools.dataset.index}`;
      act.formNoValidate = true;
      act.hidden = true;
      form.append(act);
      form.requestSubmit(act);
    });
  }
}
