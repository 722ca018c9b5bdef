import { all } from "../dom";

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

/** One step at a time under a clock that starts with the first key or press; looking at the step stops it. */
class Drill {
  private timer = 0;

  constructor(
    private readonly steps: HTMLElement[],
    private readonly end: HTMLElement | null,
  ) {
    steps.forEach((step, at) => {
      step.hidden = at > 0;
      const next = document.createElement("button");
      next.type = "button";
      next.className = "button button-primary";
      next.textContent = at === 0 ? "Start the clock" : at === steps.length - 1 ? "Finish" : "Next step";
      next.addEventListener("click", () => (at === 0 && this.timer === 0 ? this.begin(step, next) : this.go(at + 1)));
      step.append(next);
      step.querySelector("details")?.addEventListener("toggle", () => clearInterval(this.timer));
    });
  }

  private begin(step: HTMLElement, next: HTMLButtonElement): void {
    next.textContent = this.steps.length === 1 ? "Finish" : "Next step";
    step.querySelector("textarea")?.focus();
    this.run(step);
  }

  private run(step: HTMLElement): void {
    clearInterval(this.timer);
    const face = step.querySelector<HTMLElement>("[data-clock]");
    const ends = Date.now() + Number(step.dataset.seconds) * 1000;
    const tick = () => {
      const left = Math.max(0, Math.round((ends - Date.now()) / 1000));
      if (face) face.textContent = left > 0 ? clock(left) : "Time is up";
      if (left > 0) return;
      clearInterval(this.timer);
      const fold = step.querySelector("details");
      if (fold) fold.open = true;
    };
    tick();
    this.timer = setInterval(tick, 250);
  }

  private go(to: number): void {
    clearInterval(this.timer);
    this.steps.forEach((step, at) => (step.hidden = at !== to));
    const step = this.steps[to];
    if (!step) {
      if (this.end) this.end.hidden = false;
      return this.end?.focus();
    }
    step.querySelector<HTMLElement>(".step-title")?.focus();
    step.scrollIntoView({ block: "nearest" });
    this.run(step);
  }
}

export function startDrill(): void {
  const list = document.querySelector<HTMLElement>("[data-drill]");
  if (!list) return;
  const steps = all(".drill-step", list);
  if (steps.length > 0) new Drill(steps, document.querySelector<HTMLElement>("[data-drill-end]"));
}
