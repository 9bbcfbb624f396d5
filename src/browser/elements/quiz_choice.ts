/** One or several options to choose. */

import { count, el, icon } from "./dom";
import { mixed } from "./mixed";
import type { Answer, Body } from "./quiz";

interface Option {
  row: HTMLElement;
  input: HTMLInputElement;
  right: boolean;
  why: HTMLElement;
}

function readOptions(root: HTMLElement, reasons: HTMLElement[]): Option[] {
  return [...root.querySelectorAll<HTMLLabelElement>("label[data-right]")].flatMap((label, index) => {
    const input = label.querySelector("input");
    const text = reasons[index]?.querySelector(".quiz-why");
    if (!input || !text) return [];
    const row = label.closest<HTMLElement>(".quiz-option") ?? label;
    const why = el("p", { class: "quiz-why", hidden: true }, ...text.childNodes);
    row.append(why);
    return [{ row, input, right: label.dataset.right === "true", why }];
  });
}

export class ChoiceBody implements Body {
  private readonly options: Option[];

  constructor(
    root: HTMLElement,
    reasons: HTMLElement[],
    private readonly several: boolean,
  ) {
    this.options = readOptions(root, reasons);
  }

  answer(): Answer | string {
    const chosen = this.options.flatMap((option, place) => (option.input.checked ? [place] : []));
    const [first] = chosen;
    if (first === undefined) return "Choose an answer first.";
    const right = this.options.every((option) => option.right === option.input.checked);
    if (right) return { chosen: this.several ? chosen : first, right, sentence: "Right" };
    if (!this.several) return { chosen: first, right, sentence: "Not right: the reasons are below each answer" };
    const wanted = this.options.filter((option) => option.right).length;
    const found = this.options.filter((option) => option.right && option.input.checked).length;
    const extra = chosen.length - found;
    const sentence = `Not right: ${found} of ${wanted} found${extra ? `, ${count(extra, "wrong one")} ticked` : ""}`;
    return { chosen, right, sentence };
  }

  reveal(): void {
    for (const option of this.options) {
      const { input, right, row } = option;
      input.disabled = true;
      option.why.hidden = false;
      row.dataset.state = right && (input.checked || !this.several) ? "passed" : input.checked ? "failed" : "other";
      if (this.several && right && !input.checked) row.dataset.state = "failed";
      this.mark(option);
    }
  }

  /** Says in words what the colour says. */
  private mark({ input, right, why }: Option): void {
    const missed = this.several ? "Right, and not ticked" : "The right answer";
    const words = right ? (input.checked ? "Right" : missed) : input.checked ? "Your answer" : "";
    if (words) why.before(el("span", { class: "pb-quiz__mark" }, icon(right ? "passed" : "failed"), words));
  }

  restart(): void {
    for (const { input, why, row } of this.options) {
      input.disabled = false;
      input.checked = false;
      why.hidden = true;
      delete row.dataset.state;
      row.querySelector(".pb-quiz__mark")?.remove();
    }
    const rows = this.options.map(({ row }) => row);
    const place = document.createComment("");
    rows[0]?.before(place);
    // Each row in turn before the mark, so that what stands around them stays where it is.
    for (const next of mixed(rows.length)) place.before(rows[next] as HTMLElement);
    place.remove();
  }

  focus(): void {
    const inputs = this.options.map(({ input }) => input);
    inputs.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    inputs[0]?.focus();
  }
}
