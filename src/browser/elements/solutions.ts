/** The reader's solutions of one drill: which one is in the editor, and a fresh one. */

import { button, el } from "./dom";

export interface SolutionEvents {
  onChoose(solution: number): void;
  onFresh(): void;
}

export class Solutions {
  readonly element = el("div", { class: "pb-solutions", role: "group", "aria-label": "Your solutions" });
  private readonly fresh = button("New attempt", "pb-button pb-button--small", () => this.events.onFresh());

  constructor(private readonly events: SolutionEvents) {
    this.fresh.title = "Begin again from the starter; what you wrote stays as a solution of its own";
    this.show([1], 1);
  }

  /** One solution needs no choice. */
  show(solutions: number[], active: number): void {
    const choices = solutions.map((solution) => {
      const choice = button(`Solution ${solution}`, "pb-button pb-button--small", () => this.events.onChoose(solution));
      choice.setAttribute("aria-pressed", String(solution === active));
      return choice;
    });
    this.element.replaceChildren(...(choices.length > 1 ? choices : []), this.fresh);
  }

  /** The choice that is active, or the way to a fresh attempt. */
  focus(): void {
    const active = this.element.querySelector<HTMLButtonElement>('[aria-pressed="true"]');
    (active ?? this.fresh).focus();
  }
}
