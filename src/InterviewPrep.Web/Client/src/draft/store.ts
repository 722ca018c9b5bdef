import { storage } from "../dom";

/** What this browser keeps of a text that is being written. */
export interface Kept {
  text: string;
  /** The save of the server that it was written on. */
  base: number;
  /** The submitted revision that it was written on. */
  revision: number;
  tab: string;
  /** The server has this very text. */
  saved?: boolean | undefined;
  /** It was submitted as it stands; whether it arrived, the page that follows says. */
  sent?: boolean | undefined;
}

export const tab = crypto.randomUUID?.() ?? String(Math.random());

/** Who reads, as the page says: pages that strangers share say nothing. */
export const member = document.documentElement.dataset.member ?? "";

const prefix = (owner: string) => (owner === "" ? "draft:" : `draft:${owner}/`);

/** Names a text in this browser: what a member writes is never found under a visitor's name, nor another member's. */
export const nameOf = (key: string, owner = member) => `${prefix(owner)}${key}`;

const asideOf = (name: string) => `${name}:other`;

function parse(value: string | null): Kept | null {
  try {
    const kept = value === null ? null : (JSON.parse(value) as Kept);
    return kept && typeof kept.text === "string" && typeof kept.base === "number" ? kept : null;
  } catch {
    return null;
  }
}

export const read = (name: string) => parse(storage.get(name));
export const readAside = (name: string) => parse(storage.get(asideOf(name)));

export const write = (name: string, kept: Omit<Kept, "tab">) =>
  storage.set(name, JSON.stringify({ ...kept, tab } satisfies Kept));

/** While two versions stand against each other, this tab's own is kept beside the other. */
export const writeAside = (name: string, kept: Omit<Kept, "tab">) => write(asideOf(name), kept);

export const forgetAside = (name: string) => storage.set(asideOf(name), null);

export function forget(name: string): void {
  storage.set(name, null);
  forgetAside(name);
}

/** Everything that this member wrote in this browser, by name. */
export const ownNames = () => (member === "" ? [] : storage.keys().filter((name) => name.startsWith(prefix(member))));

/** Calls back when another tab of this browser has written the same draft. */
export function onOtherTab(name: string, run: (kept: Kept) => void): void {
  addEventListener("storage", (event) => {
    const kept = event.key === name ? parse(event.newValue) : null;
    if (kept && kept.tab !== tab) run(kept);
  });
}
