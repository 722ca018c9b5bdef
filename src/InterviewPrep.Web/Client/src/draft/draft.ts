import {
  forget,
  forgetAside,
  member,
  nameOf,
  onOtherTab,
  read,
  readAside,
  write,
  writeAside,
  type Kept,
} from "./store";
import { save, type Saved } from "./server";
import { showOffer, showOther, showState, type State } from "./view";

const pause = 1000;
const longestWait = 30_000;
const longestSave = 2000;

/** A text that saves itself: in this browser at once, on the server when the keys rest, and never over another's words. */
export class Draft {
  private readonly name: string;
  private readonly url: string | undefined;
  private readonly line: HTMLElement | null;
  private readonly revision: number;
  private base: number;
  /** What the server has, as far as this page knows; null where it refused what stands in the field. */
  private agreed: string | null;
  /** What was in the field when it was last touched by anything but these keys. */
  private seen: string;
  private closeOther: (() => void) | null = null;
  private timer = 0;
  private underway: Promise<Saved> | null = null;
  private busy = false;
  private faults = 0;

  constructor(private readonly area: HTMLTextAreaElement) {
    const { draftKey = "", draftUrl, draftVersion, draftRevision, draftUnsaved } = area.dataset;
    this.name = nameOf(draftKey);
    this.url = draftUrl;
    this.base = Number(draftVersion ?? 0);
    this.revision = Number(draftRevision ?? 0);
    this.agreed = draftUnsaved === "true" ? null : area.value;
    this.seen = area.value;
    this.line = (area.form ?? document).querySelector("[data-draft-state]");
    this.restore();
    if (member !== "") this.offer(nameOf(draftKey, ""));
    area.addEventListener("input", () => this.changed());
    area.form?.addEventListener("submit", (event) => this.sent(event));
    addEventListener("online", () => this.soon(0));
    addEventListener("focus", () => this.faults > 0 && this.soon(0));
    document.addEventListener("visibilitychange", () => document.hidden && this.timer && this.soon(0));
    onOtherTab(this.name, (kept) => this.heard(kept));
  }

  /** Words that no server has come back into the field; where the server has newer ones, both are shown. */
  private restore(): void {
    const shown = this.area.value;
    const kept = read(this.name);
    const aside = readAside(this.name);
    const lost = kept && !kept.saved && kept.text !== shown ? kept : null;
    const isStale = lost !== null && (lost.base < this.base || (lost.revision ?? 0) < this.revision);
    if (aside && aside.text !== shown) {
      this.put(aside.text);
      this.against(lost && !isStale ? lost.text : shown, this.base);
    } else if (this.agreed === null) {
      if (lost) this.against(lost.text, this.base);
      // A page for strangers holds a member's words where the session ended: they stay out of a visitor's storage.
      else if (this.url) this.changed();
    } else if (lost) {
      this.put(lost.text);
      if (isStale) this.against(shown, this.base);
      else this.comeBack(lost);
    } else if (kept && this.url) forget(this.name);
    else if (kept) this.keep({ text: shown });
  }

  private comeBack(lost: Kept): void {
    if (!this.url) this.base = Math.max(this.base, lost.base);
    this.reveal();
    this.show("restored");
    this.soon();
  }

  private offer(visitor: string): void {
    const texts = [read(visitor)?.text, readAside(visitor)?.text].filter((text) => text?.trim());
    const text = [...new Set(texts)].join("\n\n");
    if (text === "" || text === this.area.value) return forget(visitor);
    const close = showOffer(
      this.frame,
      text,
      () => {
        const own = this.area.value;
        this.put(own.trim() === "" ? text : `${own}\n\n${text}`);
        this.changed();
        forget(visitor);
        close();
      },
      () => {
        forget(visitor);
        close();
      },
    );
    this.reveal();
  }

  private changed(): void {
    if (this.closeOther) this.keepAside();
    else {
      this.keep({ text: this.area.value });
      this.soon();
    }
  }

  private sent(event: SubmitEvent): void {
    clearTimeout(this.timer);
    const { form } = this.area;
    if (this.underway && form) {
      // What is on its way would arrive as a save that this form does not know.
      event.preventDefault();
      const arrived = Promise.race([this.underway, new Promise((late) => setTimeout(late, longestSave))]);
      this.underway = null;
      void arrived.then(() => form.requestSubmit(event.submitter));
      return;
    }
    const kept = read(this.name);
    if (kept) this.keep({ text: this.area.value, saved: kept.saved, sent: true });
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
    this.underway = save(this.url, text, this.base, this.faults > 0);
    const saved = await this.underway;
    this.underway = null;
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
      case "refused":
        return this.show("refused");
      default:
        this.show(saved.outcome === "away" ? "offline" : saved.outcome);
        this.faults += 1;
        this.soon(Math.min(pause * 2 ** this.faults, longestWait));
    }
  }

  private agree(text: string, version: number): void {
    this.know(version);
    this.agreed = this.seen = text;
    if (this.area.value === text) return this.settle();
    this.keep({ text: this.area.value });
    this.soon();
  }

  /** The form says, too, which save it is that its text replaces: a newer one stays when this is submitted. */
  private know(version: number): void {
    this.base = version;
    const sent = this.area.form?.elements.namedItem("Version");
    if (sent instanceof HTMLInputElement) sent.value = String(version);
  }

  private settle(): void {
    this.faults = 0;
    this.keep({ text: this.area.value, saved: true, sent: read(this.name)?.sent });
    this.show("saved");
  }

  /** Another tab wrote: what was not touched here follows; what was touched is shown beside the other. */
  private heard({ text, base, saved }: Kept): void {
    const isNew = text !== this.area.value;
    const isTouched = this.area.value !== this.seen || this.closeOther !== null;
    if (isNew && isTouched) return this.against(text, Math.max(this.base, base));
    this.know(Math.max(this.base, base));
    if (saved) this.agreed = text;
    if (!isNew) return;
    this.put(text);
    this.show("updated");
  }

  private against(other: string, version: number): void {
    clearTimeout(this.timer);
    this.closeOther?.();
    this.keepAside();
    const settle = (text: string) => {
      this.closeOther?.();
      this.closeOther = null;
      forgetAside(this.name);
      this.know(version);
      this.agreed = other;
      this.put(text);
      this.keep({ text });
      this.soon(0);
    };
    this.closeOther = showOther(
      this.frame,
      other,
      () => settle(other),
      () => settle(this.area.value),
    );
    this.reveal();
    this.show("conflict");
  }

  private get frame(): Element {
    return this.area.closest(".editor") ?? this.area;
  }

  private keep(kept: Pick<Kept, "text" | "saved" | "sent">): void {
    write(this.name, { ...kept, base: this.base, revision: this.revision });
  }

  private keepAside(): void {
    writeAside(this.name, { text: this.area.value, base: this.base, revision: this.revision });
  }

  private put(text: string): void {
    this.area.value = this.seen = text;
    this.area.dispatchEvent(new Event("settext"));
  }

  /** What has come back, or waits for a choice, is not left folded away. */
  private reveal(): void {
    const fold = this.area.closest("details");
    if (fold) fold.open = true;
  }

  private show(state: State | null): void {
    if (state !== null) showState(this.line, state);
  }
}
