/**
 * Stands in for @codemirror/lang-html in the bundle. Members' Markdown has no HTML, so the parsers of HTML, CSS and
 * JavaScript, three quarters of the editor's size, would only be downloaded.
 */
export const html = (): { support: never[]; language: { parser: undefined } } => ({
  support: [],
  language: { parser: undefined },
});

export const htmlCompletionSource = (): null => null;
