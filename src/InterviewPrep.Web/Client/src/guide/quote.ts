/** A passage by its words and those around it (W3C Web Annotation Data Model, 4.2.4). */
export interface Quote {
  text: string;
  before: string;
  after: string;
}

/** Characters kept around a passage; the server keeps no more. */
const context = 64;

/** The words of an element as a reader has them, each with the place where it stands. */
export class Words {
  readonly text: string;
  private readonly nodes: Text[] = [];
  private readonly places: [node: number, offset: number][] = [];

  constructor(element: Element) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest(".katex-mathml, form, .heading-anchor")
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    let text = "";
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const index = this.nodes.push(node) - 1;
      for (let offset = 0; offset < node.data.length; offset++) {
        const isSpace = /\s/.test(node.data[offset]!);
        if (isSpace && (text === "" || text.endsWith(" "))) continue;
        text += isSpace ? " " : node.data[offset]!;
        this.places.push([index, offset]);
      }
      // Blocks touch in the tree and not on the page.
      if (text !== "" && !text.endsWith(" ") && this.endsBlock(node)) {
        text += " ";
        this.places.push([index, node.data.length]);
      }
    }
    this.text = text;
  }

  quote(range: Range): Quote | null {
    const inside = this.places.map(([node, offset]) => range.isPointInRange(this.nodes[node]!, offset));
    let from = inside.indexOf(true);
    let to = inside.lastIndexOf(true);
    if (from < 0) return null;
    // A range that ends at a character ends before it.
    const [last, at] = this.places[to]!;
    if (this.nodes[last] === range.endContainer && at === range.endOffset) to--;
    while (from <= to && this.text[from] === " ") from++;
    while (to >= from && this.text[to] === " ") to--;
    if (from > to) return null;
    return {
      text: this.text.slice(from, to + 1),
      before: this.text.slice(Math.max(0, from - context), from).trim(),
      after: this.text.slice(to + 1, to + 1 + context).trim(),
    };
  }

  /** Where the words stand now; of several places the one with the most of the same around it. */
  find({ text, before, after }: Quote): Range | null {
    let best = -1;
    let most = -1;
    for (let at = this.text.indexOf(text); at >= 0; at = this.text.indexOf(text, at + 1)) {
      const same =
        sameEnd(this.text.slice(0, at).trimEnd(), before) +
        sameStart(this.text.slice(at + text.length).trimStart(), after);
      if (same > most) [best, most] = [at, same];
    }
    if (best < 0) return null;
    const [first, start] = this.places[best]!;
    const [last, end] = this.places[best + text.length - 1]!;
    const range = document.createRange();
    range.setStart(this.nodes[first]!, start);
    range.setEnd(this.nodes[last]!, Math.min(end + 1, this.nodes[last]!.data.length));
    return range;
  }

  private endsBlock(node: Text): boolean {
    const block = node.parentElement?.closest(
      "p, li, h2, h3, h4, td, th, pre, summary, blockquote, figcaption, dt, dd",
    );
    return block?.lastChild === node || node.parentElement === block;
  }
}

function sameEnd(a: string, b: string): number {
  let same = 0;
  while (same < a.length && same < b.length && a.at(-1 - same) === b.at(-1 - same)) same++;
  return same;
}

function sameStart(a: string, b: string): number {
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  return same;
}
