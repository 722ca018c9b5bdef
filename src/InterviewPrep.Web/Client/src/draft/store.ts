import { storage } from "../dom";

/** What this browser keeps of a draft: `base` is the version of the server that the text was written on. */
export interface Kept {
  text: string;
  base: number;
  tab: string;
}

export const tab = crypto.randomUUID?.() ?? String(Math.random());

const main = (key: string) => `draft:${key}`;
const aside = (key: string) => `draft:${key}:other`;

function parse(value: string | null): Kept | null {
  try {
    const kept = value === null ? null : (JSON.parse(value) as Kept);
    return kept && typeof kept.text === "string" && typeof kept.base === "number" ? kept : null;
  } catch {
    return null;
  }
}

export const read = (key: string) => parse(storage.get(main(key)));
export const readAside = (key: string) => parse(storage.get(aside(key)));

export const write = (key: string, text: string, base: number) =>
  storage.set(main(key), JSON.stringify({ text, base, tab } satisfies Kept));

/** While two versions stand against each other, this tab's own is kept beside the other. */
export const writeAside = (key: string, text: string, base: number) =>
  storage.set(aside(key), JSON.stringify({ text, base, tab } satisfies Kept));

export const forgetAside = (key: string) => storage.set(aside(key), null);

export function forget(key: string): void {
  storage.set(main(key), null);
  forgetAside(key);
}

/** Calls back when another tab of this browser has written the same draft. */
export function onOtherTab(key: string, run: (kept: Kept) => void): void {
  addEventListener("storage", (event) => {
    const kept = event.key === main(key) ? parse(event.newValue) : null;
    if (kept && kept.tab !== tab) run(kept);
  });
}
