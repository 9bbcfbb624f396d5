/** Hints one at a time, and the walkthrough and solution behind a pass or the reader's own choice. */

import type { ProgressRecord } from "../store/shape";
import { button, el } from "./dom";

export interface LadderEvents {
  onHint(used: number): void;
  onReveal(): void;
}

export class Ladder {
  private used = 0;
  private readonly hints: HTMLDetailsElement[];
  private readonly gated: HTMLDetailsElement[];
  private readonly next: HTMLButtonElement;
  private readonly gate: HTMLElement;

  constructor(
    root: HTMLElement,
    private readonly events: LadderEvents,
  ) {
    this.hints = [...root.querySelectorAll<HTMLDetailsElement>(":scope > .drill-hint")];
    this.gated = [...root.querySelectorAll<HTMLDetailsElement>(":scope > :is(.drill-walkthrough, .drill-solution)")];
    this.next = button("", "pb-button pb-next-hint", () => this.showNext());
    const reveal = button("Show me anyway", "pb-button", () => this.reveal());
    this.gate = el(
      "div",
      { class: "pb-gate" },
      el("p", {}, "The walkthrough and the reference solution open when your code passes."),
      reveal,
    );
    for (const details of [...this.hints, ...this.gated]) details.hidden = true;
    this.hints.at(-1)?.after(this.next);
    this.gated[0]?.before(this.gate);
    this.draw();
  }

  /** What this reader had already used on an earlier visit. */
  restore(progress: ProgressRecord): void {
    this.used = Math.max(this.used, Math.min(progress.hintsUsed, this.hints.length));
    for (const hint of this.hints.slice(0, this.used)) hint.hidden = false;
    if (progress.open) this.unlock();
    this.draw();
  }

  /** Everything closed again, for a fresh attempt. */
  close(): void {
    this.used = 0;
    for (const details of [...this.hints, ...this.gated]) {
      details.hidden = true;
      details.open = false;
    }
    this.gated[0]?.before(this.gate);
    this.draw();
  }

  /** Shows the walkthrough and the solution, closed. */
  unlock(): void {
    for (const details of this.gated) details.hidden = false;
    this.gate.remove();
  }

  private reveal(): void {
    this.unlock();
    const first = this.gated[0];
    if (first) first.open = true;
    first?.querySelector("summary")?.focus();
    this.events.onReveal();
  }

  private showNext(): void {
    const hint = this.hints[this.used];
    if (!hint) return;
    this.used += 1;
    hint.hidden = false;
    hint.open = true;
    hint.querySelector("summary")?.focus();
    this.events.onHint(this.used);
    this.draw();
  }

  private draw(): void {
    const left = this.hints.length - this.used;
    this.next.hidden = left === 0;
    const words = this.next.lastElementChild;
    if (words) words.textContent = `Show hint ${this.used + 1} of ${this.hints.length}`;
  }
}
