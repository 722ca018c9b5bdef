import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** The tokens of the page reach into the shadow root; nothing else of the page does. */
export const look = EditorView.theme({
  "&": { color: "var(--ink)", fontSize: "var(--text-list)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", fontSize: "0.9em", lineHeight: "var(--line-prose)" },
  ".cm-content": { minHeight: "14rem", padding: "var(--space-4)", caretColor: "var(--accent)" },
  ".cm-line": { padding: "0" },
  ".cm-cursor": { borderLeftColor: "var(--accent)", borderLeftWidth: "var(--ring)" },
  ".cm-selectionBackground, &.cm-focused .cm-selectionBackground": {
    background: "color-mix(in oklch, var(--accent) 22%, transparent) !important",
  },
  ".cm-placeholder": { color: "var(--muted)" },
});

export const highlighting = HighlightStyle.define([
  { tag: tags.heading, fontWeight: "700", color: "var(--accent-strong)" },
  { tag: tags.strong, fontWeight: "700" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: [tags.link, tags.url], color: "var(--accent)" },
  { tag: tags.monospace, color: "var(--code-string)" },
  { tag: tags.special(tags.string), color: "var(--code-number)" },
  { tag: tags.quote, color: "var(--muted)" },
  { tag: [tags.processingInstruction, tags.contentSeparator], color: "var(--code-comment)" },
]);
