/** A number to work out. */

import { el, icon } from "./dom";
import { isShare, near, readNumber } from "./number";
import type { Answer, Body } from "./quiz";

export class NumberBody implements Body {
  private readonly input: HTMLInputElement;
  private readonly unit: string;
  private readonly tolerance: number;
  private readonly told = el("div", { class: "pb-number__told", hidden: true });

  constructor(
    root: HTMLElement,
    private readonly reasons: HTMLElement[],
  ) {
    this.input = root.querySelector<HTMLInputElement>(".quiz-number input") ?? el("input");
    this.unit = root.querySelector(".quiz-unit")?.textContent ?? "";
    this.tolerance = Number(reasons[0]?.dataset.tolerance ?? 0);
    root.querySelector(".quiz-number")?.after(this.told);
    this.input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      root.querySelector<HTMLButtonElement>(".pb-quiz__bar .pb-button--primary")?.click();
    });
  }

  answer(): Answer | string {
    const chosen = this.input.value.trim();
    const value = readNumber(chosen, this.unit);
    if (value === null) return "Write a number, such as 1,234.5 or 4.26%.";
    if (isShare(this.unit) && Math.abs(value) > 1) return "Write a number between 0 and 1, or a percentage.";
    const right = near(value, Number(this.reasons[0]?.dataset.answer), this.tolerance);
    const heading = this.reasons[0]?.querySelector("strong")?.textContent ?? "";
    return { chosen, right, sentence: right ? "Right" : `Not right. ${heading}` };
  }

  /** The derivation, and the trap that the reader fell into, where it is a known one. */
  reveal({ chosen, right }: Answer): void {
    const value = readNumber(String(chosen), this.unit) ?? Number.NaN;
    this.input.disabled = true;
    const [derivation, ...traps] = this.reasons;
    const trap = right ? undefined : traps.find(({ dataset }) => near(value, Number(dataset.trap), this.tolerance));
    this.told.replaceChildren(
      ...(trap ? [this.row(trap, "failed")] : []),
      ...(derivation ? [this.row(derivation, "passed")] : []),
    );
    this.told.hidden = false;
  }

  private row(reason: HTMLElement, state: "passed" | "failed"): HTMLElement {
    const heading = el("span", { class: "pb-quiz__mark" }, icon(state), reason.querySelector("strong")?.textContent);
    const words = reason.querySelector(".quiz-why")?.cloneNode(true).childNodes ?? [];
    return el("div", { class: "quiz-option", "data-state": state }, heading, el("p", { class: "quiz-why" }, ...words));
  }

  restart(): void {
    this.input.disabled = false;
    this.input.value = "";
    this.told.hidden = true;
  }

  focus(): void {
    this.input.focus();
  }
}
