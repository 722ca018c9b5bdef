import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { markdown, markdownKeymap } from "@codemirror/lang-markdown";
import { syntaxHighlighting } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { EditorView, drawSelection, keymap, placeholder } from "@codemirror/view";
import { formula } from "./editor/formula";
import { addTools, toolKeymap } from "./editor/tools";
import { highlighting, look } from "./editor/look";

/** A name for the editor: its shadow root cannot point at a label outside. */
function describe(area: HTMLTextAreaElement): Record<string, string> {
  const words: Record<string, string> = { "aria-label": area.labels[0]?.textContent?.trim() ?? "Text" };
  const ids = area.getAttribute("aria-describedby")?.split(" ") ?? [];
  const hint = ids.map((id) => document.getElementById(id)?.textContent?.trim() ?? "").join(" ");
  if (hint) words["aria-description"] = hint;
  if (area.ariaInvalid) words["aria-invalid"] = area.ariaInvalid;
  words.spellcheck = "true";
  return words;
}

/**
 * Puts an editor in front of a text area. The text area stays the truth: it is what forms send and drafts keep, and
 * whoever focuses it lands in the editor. The editor lives in a shadow root, where its styles need no style element.
 */
export function mount(area: HTMLTextAreaElement, bar: HTMLElement): void {
  const host = document.createElement("div");
  host.className = "editor-field";
  const root = host.attachShadow({ mode: "open" });
  const write = EditorView.updateListener.of((update) => {
    const text = update.state.doc.toString();
    if (!update.docChanged || text === area.value) return;
    area.value = text;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  });
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: area.value,
      selection: { anchor: area.selectionStart, head: area.selectionEnd },
      extensions: [
        history(),
        drawSelection(),
        markdown({ extensions: formula, completeHTMLTags: false }),
        syntaxHighlighting(highlighting),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of(describe(area)),
        placeholder(area.placeholder),
        keymap.of([...toolKeymap, ...markdownKeymap, ...historyKeymap, ...defaultKeymap]),
        look,
        write,
      ],
    }),
  });
  const focused = document.activeElement === area;
  area.after(host);
  area.classList.add("visually-hidden");
  area.tabIndex = -1;
  area.addEventListener("focus", () => view.focus());
  const follow = () => {
    if (area.value !== view.state.doc.toString())
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: area.value } });
  };
  area.addEventListener("settext", follow);
  area.form?.addEventListener("reset", () => setTimeout(follow));
  addTools(bar, view);
  if (focused) view.focus();
}
