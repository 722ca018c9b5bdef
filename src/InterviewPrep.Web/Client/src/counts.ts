import { all } from "./dom";

type Control = HTMLInputElement | HTMLTextAreaElement;

/** Says how long a text is. The limit no longer cuts what is pasted: it says by how much, and holds the form back. */
function count(control: Control): void {
  const limit = control.maxLength;
  if (limit < 0) return;
  control.removeAttribute("maxlength");
  const line = document.createElement("p");
  line.className = "field-count number";
  const foot = control.closest(".field")?.querySelector(".field-foot");
  if (foot) foot.append(line);
  else control.after(line);
  const show = () => {
    const over = control.value.length - limit;
    line.textContent = `${control.value.length.toLocaleString("en")} of ${limit.toLocaleString("en")} characters`;
    line.toggleAttribute("data-over", over > 0);
    line.role = over > 0 ? "status" : null;
    const plural = over === 1 ? "character" : "characters";
    control.setCustomValidity(over > 0 ? `Take away ${over.toLocaleString("en")} ${plural}.` : "");
  };
  control.addEventListener("input", show);
  control.addEventListener("settext", show);
  show();
}

export function startCounts(within: ParentNode = document): void {
  all<Control>("[data-count]", within).forEach(count);
}
