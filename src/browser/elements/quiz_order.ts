/** Steps to put in order, with two buttons each. */

import { el, icon, svg } from "./dom";
import { mixed } from "./mixed";
import type { Answer, Body } from "./quiz";

interface Step {
  row: HTMLElement;
  /** Where it belongs, from 0. */
  place: number;
  text: string;
  up: HTMLButtonElement;
  down: HTMLButtonElement;
  why: HTMLElement;
}

const ARROWS = { up: "M8 3l5 5-1.2 1.2-3-3V13H7.2V6.2l-3 3L3 8z", down: "M8 13 3 8l1.2-1.2 3 3V3h1.6v6.8l3-3L13 8z" };

function arrow(way: keyof typeof ARROWS): SVGElement {
  return svg("svg", { viewBox: "0 0 16 16", class: "pb-icon", "aria-hidden": "true" }, svg("path", { d: ARROWS[way] }));
}

export class OrderBody implements Body {
  /** In the order in which they are shown. */
  private steps: Step[];
  private readonly list: HTMLElement;

  constructor(
    root: HTMLElement,
    reasons: HTMLElement[],
    private readonly say: (sentence: string) => void,
  ) {
    this.list = root.querySelector<HTMLElement>(".quiz-steps") ?? root;
    this.steps = [...root.querySelectorAll<HTMLElement>(".quiz-step")].map((row) => this.read(row, reasons));
    this.tellEnds();
  }

  private read(row: HTMLElement, reasons: HTMLElement[]): Step {
    const place = Number(row.dataset.place);
    const text = row.querySelector(".quiz-step__text")?.textContent ?? "";
    const reason = reasons[place]?.querySelector(".quiz-why")?.childNodes ?? [];
    const why = el("p", { class: "quiz-why", hidden: true }, ...reason);
    const move = (way: "up" | "down") => {
      const label = `Move ${way}: ${text}`;
      const made = el("button", { type: "button", class: "pb-button pb-step__move", "aria-label": label }, arrow(way));
      made.addEventListener("click", () => this.move(row, way === "up" ? -1 : 1));
      return made;
    };
    const [up, down] = [move("up"), move("down")];
    row.append(el("span", { class: "pb-step__moves" }, up, down), why);
    return { row, place, text, up, down, why };
  }

  private move(row: HTMLElement, by: -1 | 1): void {
    const at = this.steps.findIndex((step) => step.row === row);
    const other = this.steps[at + by];
    const step = this.steps[at];
    if (!step || !other || step.up.disabled) return;
    this.steps[at] = other;
    this.steps[at + by] = step;
    // The other one moves: the focus stays in the one the reader moves.
    if (by < 0) row.after(other.row);
    else row.before(other.row);
    this.tellEnds();
    this.say(`Now ${at + by + 1} of ${this.steps.length}: ${step.text}`);
  }

  /** A button that leads nowhere says so and keeps the focus. */
  private tellEnds(): void {
    for (const [at, { up, down }] of this.steps.entries()) {
      up.setAttribute("aria-disabled", String(at === 0));
      down.setAttribute("aria-disabled", String(at === this.steps.length - 1));
    }
  }

  answer(): Answer {
    const chosen = this.steps.map(({ place }) => place);
    const inPlace = chosen.filter((place, at) => place === at).length;
    const right = inPlace === chosen.length;
    const sentence = right ? "Right" : `Not right: ${inPlace} of ${chosen.length} stand where they belong`;
    return { chosen, right, sentence };
  }

  reveal(): void {
    for (const [at, { row, place, up, down, why }] of this.steps.entries()) {
      up.disabled = down.disabled = true;
      why.hidden = false;
      row.dataset.state = place === at ? "passed" : "failed";
      const words = place === at ? "In its place" : `Belongs at ${place + 1}`;
      why.before(el("span", { class: "pb-quiz__mark" }, icon(place === at ? "passed" : "failed"), words));
    }
  }

  restart(): void {
    const right = [...this.steps].sort((a, b) => a.place - b.place);
    const places = right.map(({ place }) => place);
    this.steps = mixed(right.length, places).map((place) => right[place] as Step);
    for (const { row, up, down, why } of this.steps) {
      up.disabled = down.disabled = false;
      why.hidden = true;
      delete row.dataset.state;
      row.querySelector(".pb-quiz__mark")?.remove();
      this.list.append(row);
    }
    this.tellEnds();
  }

  focus(): void {
    this.steps[0]?.down.focus();
  }
}
