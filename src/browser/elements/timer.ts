/** A quiet stopwatch beside the drill's typical time; it runs only when the reader starts it. */

import { button, el, icon } from "./dom";

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

export class Timer {
  readonly element = el("span", { class: "pb-timer" });
  private readonly toggle = button("", "pb-button pb-button--quiet", () => this.press(), icon("timeout"));
  private seconds = 0;
  private ticking = 0;

  /** @param minutes what the drill typically takes; 0 when it is not known */
  constructor(private readonly minutes: number) {
    this.element.append(this.toggle);
    this.draw();
  }

  private press(): void {
    if (this.ticking) {
      this.dispose();
    } else {
      const since = Date.now() - this.seconds * 1000;
      this.ticking = window.setInterval(() => {
        this.seconds = Math.floor((Date.now() - since) / 1000);
        this.draw();
      }, 1000);
    }
    this.draw();
  }

  private draw(): void {
    const typical = this.minutes ? `${this.minutes} min` : "";
    const started = this.ticking !== 0 || this.seconds > 0;
    const action = this.ticking ? "Pause the timer" : started ? "Go on with the timer" : "Start the timer";
    const shown = started ? `${clock(this.seconds)}${typical && ` of ${typical}`}` : typical || "Timer";
    const words = this.toggle.lastElementChild;
    if (words) words.textContent = this.ticking || !started ? shown : `${shown}, paused`;
    this.toggle.title = action;
    // The name keeps the shown text, so that speaking what one sees works; the time itself is not announced.
    this.toggle.setAttribute("aria-label", `${shown}. ${action}`);
  }

  dispose(): void {
    window.clearInterval(this.ticking);
    this.ticking = 0;
  }
}
