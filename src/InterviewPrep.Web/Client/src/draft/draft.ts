import { forget, forgetAside, onOtherTab, read, readAside, write, writeAside } from "./store";
import { save, type Saved } from "./server";
import { showOther, showState, type State } from "./view";
import { all } from "../dom";

const pause = 1000;
const longestWait = 30_000;

/** A text that saves itself: in this browser at once, on the server when the keys rest, and never over another's words. */
class Draft {
  private readonly key: string;
  private readonly url: string | undefined;
  private readonly line: HTMLElement | null;
  private base: number;
  private agreed: string;
  private closeOther: (() => void) | null = null;
  private timer = 0;
  private busy = false;
  private faults = 0;

  constructor(private readonly area: HTMLTextAreaElement) {
    this.key = area.dataset.draftKey ?? "";
    this.url = area.dataset.draftUrl;
    this.base = Number(area.dataset.draftVersion ?? 0);
    this.agreed = area.value;
    this.line = (area.form ?? document).querySelector("[data-draft-state]");
    this.restore();
    area.addEventListener("input", () => this.changed());
    area.form?.addEventListener("submit", () => clearTimeout(this.timer));
    addEventListener("online", () => this.soon(0));
    addEventListener("focus", () => this.faults > 0 && this.soon(0));
    document.addEventListener("visibilitychange", () => document.hidden && this.timer && this.soon(0));
    onOtherTab(key(area), (kept) => this.heard(kept.text, kept.base));
  }

  private restore(): void {
    const kept = read(this.key);
    const aside = readAside(this.key);
    if (kept && kept.text !== this.area.value) {
      const stale = kept.base < this.base;
      const stored = this.area.value;
      this.put(kept.text);
      if (stale) this.against(stored, this.base);
      else {
        this.show("restored");
        this.soon();
      }
    }
    if (aside && aside.text !== this.area.value && !this.closeOther) this.against(aside.text, this.base);
  }

  private changed(): void {
    if (this.closeOther) writeAside(this.key, this.area.value, this.base);
    else {
      write(this.key, this.area.value, this.base);
      this.soon();
    }
  }

  private soon(wait = pause): void {
    clearTimeout(this.timer);
    if (this.url && !this.closeOther) this.timer = setTimeout(() => void this.push(), wait);
    else if (!this.closeOther) this.show("local");
  }

  private async push(): Promise<void> {
    if (this.busy || this.closeOther || !this.url) return;
    const text = this.area.value;
    if (text === this.agreed) return this.settle();
    this.busy = true;
    this.show(this.faults === 0 ? "saving" : null);
    const saved = await save(this.url, text, this.base, this.faults > 0);
    this.busy = false;
    this.timer = 0;
    this.answered(saved, text);
  }

  private answered(saved: Saved, text: string): void {
    switch (saved.outcome) {
      case "saved":
        return this.agree(text, saved.version);
      case "conflict":
        return saved.text === text ? this.agree(text, saved.version) : this.against(saved.text, saved.version);
      case "anonymous":
        return this.show("local");
      case "refused":
        return this.show("refused");
      default:
        this.show(saved.outcome === "away" ? "offline" : "signed-out");
        this.faults += 1;
        this.soon(Math.min(pause * 2 ** this.faults, longestWait));
    }
  }

  private agree(text: string, version: number): void {
    this.base = version;
    this.agreed = text;
    write(this.key, this.area.value, version);
    if (this.area.value === text) this.settle();
    else this.soon();
  }

  private settle(): void {
    this.faults = 0;
    this.show("saved");
  }

  /** Another tab wrote: what was not touched here follows; what was touched is shown beside the other. */
  private heard(text: string, base: number): void {
    if (text === this.area.value) {
      this.base = Math.max(this.base, base);
      this.agreed = base > 0 ? text : this.agreed;
    } else if (this.area.value === this.agreed && !this.closeOther) {
      this.base = Math.max(this.base, base);
      this.agreed = text;
      this.put(text);
      this.show("updated");
    } else this.against(text, Math.max(this.base, base));
  }

  private against(other: string, version: number): void {
    clearTimeout(this.timer);
    this.closeOther?.();
    writeAside(this.key, this.area.value, this.base);
    const settle = (text: string) => {
      this.closeOther?.();
      this.closeOther = null;
      forgetAside(this.key);
      this.base = version;
      this.agreed = other;
      this.put(text);
      write(this.key, text, version);
      this.soon(0);
    };
    const frame = this.area.closest(".editor") ?? this.area;
    this.closeOther = showOther(
      frame,
      other,
      () => settle(other),
      () => settle(this.area.value),
    );
    this.show("conflict");
  }

  private put(text: string): void {
    this.area.value = text;
    this.area.dispatchEvent(new Event("settext"));
  }

  private show(state: State | null): void {
    if (state !== null) showState(this.line, state);
  }
}

const key = (area: HTMLTextAreaElement) => area.dataset.draftKey ?? "";

export function startDrafts(): void {
  for (const done of all("[data-draft-clear]")) forget(done.dataset.draftClear ?? "");
  for (const area of all<HTMLTextAreaElement>("textarea[data-draft-key]")) new Draft(area);
}
