import { on, toast } from "../dom";

/** A button behind a piece of code copies it. */
export function startCopies(): void {
  on<HTMLElement>("click", "[data-copies]", (button) => {
    const text = button.parentElement?.querySelector("code")?.textContent ?? "";
    navigator.clipboard.writeText(text).then(
      () => {
        button.textContent = "Copied";
        setTimeout(() => (button.textContent = "Copy"), 2000);
      },
      () => toast("The browser does not allow copying. Select the text and copy it by hand."),
    );
  });
}
