// What the mathematics engine runs on the server. It is bundled with KaTeX and brought down to ES5.
import "./es2017.js";
import katex from "katex";

// Nothing is trusted (no links, no classes, no images) and nothing outlives a call: macros are fresh each time.
const settings = (isDisplay) => ({
    displayMode: isDisplay,
    output: "htmlAndMathml",
    throwOnError: true,
    strict: false,
    trust: false,
    maxSize: 20, // em
    maxExpand: 200,
    macros: {},
});

/** Answers [html] or, for a fault in the formula, [null, message, offset in the formula or -1]. */
export function render(tex, isDisplay) {
    try {
        return [katex.renderToString(tex, settings(isDisplay))];
    } catch (error) {
        if (error instanceof katex.ParseError) {
            return [null, error.rawMessage, typeof error.position === "number" ? error.position : -1];
        }
        throw error;
    }
}
