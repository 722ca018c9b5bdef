import { all, on, toast } from "./dom";

/** Gives every block of code a button that copies it. */
export function startCopy(within: ParentNode = document): void {
  for (const block of all(".prose pre", within)) {
    let frame = block.parentElement;
    if (!frame?.matches(".code")) {
      frame = document.createElement("div");
      frame.className = "code";
      block.replaceWith(frame);
      frame.append(block);
    }
    if (frame.querySelector(":scope > .copy")) continue;
    block.tabIndex = 0;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button-quiet button-small copy";
    button.textContent = "Copy";
    frame.append(button);
  }
}

export function startCopyButtons(): void {
  on<HTMLElement>("click", ".code > .copy", (button) => {
    const text = button.parentElement?.querySelector("pre")?.textContent ?? "";
    navigator.clipboard.writeText(text).then(
      () => {
        button.textContent = "Copied";
        setTimeout(() => (button.textContent = "Copy"), 2000);
      },
      () => toast("The browser does not allow copying. Select the code and copy it by hand."),
    );
  });
}
