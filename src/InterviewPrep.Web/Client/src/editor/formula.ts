import { markdown } from "@codemirror/lang-markdown";
import { tags } from "@lezer/highlight";

type Extension = NonNullable<NonNullable<Parameters<typeof markdown>[0]>["extensions"]>;

const dollar = 36;

/** Keeps `$…$` and `$$…$$` in one piece, so that a backslash or bracket of a formula is not read as Markdown. */
export const formula: Extension = {
  defineNodes: [{ name: "Formula", style: tags.special(tags.string) }],
  parseInline: [
    {
      name: "Formula",
      before: "Escape",
      parse(context, next, at) {
        if (next !== dollar) return -1;
        const mark = context.char(at + 1) === dollar ? "$$" : "$";
        const end = context.slice(at, context.end).indexOf(mark, mark.length + 1);
        if (end < 0) return -1;
        return context.addElement(context.elt("Formula", at, at + end + mark.length));
      },
    },
  ],
};
