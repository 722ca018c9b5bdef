import { EditorSelection } from "@codemirror/state";
import type { EditorView, KeyBinding } from "@codemirror/view";

type Command = (view: EditorView) => boolean;

/** Puts a mark around each selection, or takes it away where it is. */
function around(mark: string): Command {
  return (view) => {
    const { state } = view;
    const change = state.changeByRange(({ from, to }) => {
      const [left, right] = [from - mark.length, to + mark.length];
      const marked = left >= 0 && state.sliceDoc(left, from) === mark && state.sliceDoc(to, right) === mark;
      if (marked)
        return {
          changes: [
            { from: left, to: from },
            { from: to, to: right },
          ],
          range: EditorSelection.range(left, to - mark.length),
        };
      return {
        changes: [
          { from, insert: mark },
          { from: to, insert: mark },
        ],
        range: EditorSelection.range(from + mark.length, to + mark.length),
      };
    });
    view.dispatch(state.update(change, { userEvent: "input", scrollIntoView: true }));
    view.focus();
    return true;
  };
}

/** Puts a prefix before each selected line, or takes it away where all have it. */
function before(prefix: string): Command {
  return (view) => {
    const { state } = view;
    const { from, to } = state.selection.main;
    const lines = [];
    for (let at = state.doc.lineAt(from); ; at = state.doc.line(at.number + 1)) {
      lines.push(at);
      if (at.to >= to || at.number === state.doc.lines) break;
    }
    const marked = lines.every((line) => line.text.startsWith(prefix));
    const changes = lines.map((line) =>
      marked ? { from: line.from, to: line.from + prefix.length } : { from: line.from, insert: prefix },
    );
    view.dispatch({ changes, userEvent: "input" });
    view.focus();
    return true;
  };
}

const link: Command = (view) => {
  const { from, to } = view.state.selection.main;
  const text = view.state.sliceDoc(from, to) || "text";
  const start = from + text.length + 3;
  view.dispatch({
    changes: { from, to, insert: `[${text}](https://)` },
    selection: { anchor: start, head: start + "https://".length },
    userEvent: "input",
  });
  view.focus();
  return true;
};

const tools: { sign: string; name: string; key?: string; run: Command }[] = [
  { sign: "B", name: "Bold", key: "Mod-b", run: around("**") },
  { sign: "I", name: "Italic", key: "Mod-i", run: around("*") },
  { sign: "H", name: "Heading", run: before("## ") },
  { sign: "•", name: "List", run: before("- ") },
  { sign: "1.", name: "Numbered list", run: before("1. ") },
  { sign: "<>", name: "Code", key: "Mod-e", run: around("`") },
  { sign: "√x", name: "Formula", key: "Mod-m", run: around("$") },
  { sign: "Link", name: "Link", key: "Mod-k", run: link },
];

export const toolKeymap: KeyBinding[] = tools.flatMap(({ key, run }) => (key ? [{ key, run }] : []));

export function addTools(bar: HTMLElement, view: EditorView): void {
  const group = document.createElement("div");
  group.className = "editor-tools";
  group.role = "group";
  group.ariaLabel = "Formatting";
  for (const { sign, name, run } of tools) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `editor-tool editor-tool-${name.split(" ")[0]?.toLowerCase()}`;
    button.title = name;
    button.ariaLabel = name;
    button.dataset.sign = sign;
    button.addEventListener("click", () => run(view));
    group.append(button);
  }
  bar.append(group);
}
