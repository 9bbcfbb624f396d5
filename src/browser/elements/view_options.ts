/** How the bench looks: the size of its code, and the whole window for it. */

import { CODE_SIZES, codeSize, keepCodeSize } from "../store/preference";
import { type Announcer, button, el } from "./dom";

const FULL = "pb-full";

export class ViewOptions {
  readonly element = el("span", { class: "pb-view", role: "group", "aria-label": "View" });
  private readonly full = button("Full screen", "pb-button pb-button--small", () => this.toggle());
  private readonly smaller = button("A−", "pb-button pb-button--small", () => this.step(-1));
  private readonly larger = button("A+", "pb-button pb-button--small", () => this.step(1));

  constructor(private readonly announcer: Announcer) {
    this.smaller.setAttribute("aria-label", "A−, smaller code");
    this.larger.setAttribute("aria-label", "A+, larger code");
    this.full.setAttribute("aria-pressed", "false");
    this.element.append(this.smaller, this.larger, this.full);
    this.apply(codeSize());
  }

  dispose(): void {
    document.documentElement.classList.remove(FULL);
  }

  private apply(size: number): void {
    document.documentElement.style.setProperty("--pb-code-size", String(size / 100));
    this.smaller.disabled = size === CODE_SIZES[0];
    this.larger.disabled = size === CODE_SIZES.at(-1);
  }

  private step(by: number): void {
    const sizes: readonly number[] = CODE_SIZES;
    const size = sizes[sizes.indexOf(codeSize()) + by];
    if (size === undefined) return;
    keepCodeSize(size);
    this.apply(size);
    this.announcer.say(`Code at ${size} per cent`);
  }

  /** The drill over the whole window; what is below it stays where it is. */
  private toggle(): void {
    const drill = this.element.closest(".drill");
    const on = drill?.classList.toggle(FULL) ?? false;
    document.documentElement.classList.toggle(FULL, on);
    this.full.setAttribute("aria-pressed", String(on));
    const words = this.full.lastElementChild;
    if (words) words.textContent = on ? "Leave full screen" : "Full screen";
    this.announcer.say(on ? "The drill fills the window" : "Back in the page");
  }
}
