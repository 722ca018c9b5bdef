import { all, on } from "../dom";
import { Words, type Quote } from "./quote";

const sectionOf = (node: Node | null): HTMLElement | null =>
  (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>("[data-section]") ?? null;

const section = (id: string | undefined): Element | null =>
  id === undefined ? null : document.querySelector(`[data-section="${CSS.escape(id)}"]`);

function rangeOf(link: HTMLElement): Range | null {
  const { passage, before, after, in: id } = link.dataset;
  const home = section(id);
  return home && passage !== undefined
    ? new Words(home).find({ text: passage, before: before ?? "", after: after ?? "" })
    : null;
}

/** Marks passages without touching the page: nothing moves, and what is selected stays selected. */
function paint(): void {
  if (!("highlights" in CSS)) return;
  const ranges: Range[] = [];
  for (const link of all("[data-passage]")) {
    const range = rangeOf(link);
    if (range) ranges.push(range);
    else link.title = "These words have changed since you marked them.";
  }
  CSS.highlights.set("passages", new Highlight(...ranges));
}

function show(link: HTMLElement, event: Event): void {
  const range = rangeOf(link);
  if (!range) return;
  event.preventDefault();
  for (
    let fold = range.startContainer.parentElement?.closest("details");
    fold;
    fold = fold.parentElement?.closest("details")
  )
    fold.open = true;
  const top = range.getBoundingClientRect().top + scrollY - innerHeight / 3;
  scrollTo({ top, behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
}

/** The form that keeps what is selected; it stands below the selection and goes with it. */
class Highlighter {
  constructor(private readonly form: HTMLFormElement) {
    document.addEventListener("selectionchange", () => this.follow());
    form.querySelector("[data-with-note]")?.addEventListener("click", () => this.askForNote());
    form.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.hide();
    });
    document.addEventListener("htmx:afterRequest", (event) => {
      const { elt, successful } = (event as CustomEvent<{ elt: Element; successful: boolean }>).detail;
      if (elt === form && successful) {
        getSelection()?.removeAllRanges();
        this.hide();
      }
    });
  }

  private get note(): HTMLTextAreaElement {
    return this.form.querySelector("textarea")!;
  }

  private follow(): void {
    // Whoever writes the note has left the selection.
    if (this.form.contains(document.activeElement)) return;
    const selection = getSelection();
    const range = selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    const home = range && sectionOf(range.startContainer);
    const quote = range && home && home === sectionOf(range.endContainer) ? new Words(home).quote(range) : null;
    if (!range || !home || !quote) return this.hide();
    this.fill(home.dataset.section!, quote);
    const { bottom, left } = range.getBoundingClientRect();
    this.form.hidden = false;
    const width = this.form.offsetWidth;
    this.form.style.top = `${bottom + scrollY + 8}px`;
    this.form.style.left = `${Math.max(8, Math.min(left + scrollX, innerWidth - width - 8))}px`;
  }

  private fill(id: string, { text, before, after }: Quote): void {
    const values: Record<string, string> = { Section: id, Passage: text, Before: before, After: after };
    for (const [name, value] of Object.entries(values))
      this.form.querySelector<HTMLInputElement>(`[name="Input.${name}"]`)!.value = value;
  }

  private askForNote(): void {
    this.form.querySelector<HTMLElement>(".highlighter-note")!.hidden = false;
    this.note.focus();
  }

  private hide(): void {
    if (this.form.hidden) return;
    this.form.hidden = true;
    this.form.querySelector<HTMLElement>(".highlighter-note")!.hidden = true;
    this.note.value = "";
  }
}

export function startPassages(): void {
  paint();
  document.addEventListener("htmx:afterSwap", paint);
  on<HTMLElement>("click", "[data-passage]", show);
  const form = document.querySelector<HTMLFormElement>("[data-highlighter]");
  if (form) new Highlighter(form);
}
