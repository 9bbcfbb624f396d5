/** The coding round's scorecard: five axes from 1 to 4, each worth nothing without its evidence. */

import { button, el } from "./dom";

const AXES: [name: string, asks: string][] = [
  ["Understanding", "Did you ask what changes the code, and say the task back?"],
  ["Choice of algorithm", "Did the constraints decide it, with the cost said aloud?"],
  ["Clean code", "Small named pieces, no dead lines, the invariant visible?"],
  ["Edge cases", "Empty, one, ties, extremes: named before the tests found them?"],
  ["Testing and debugging", "A trace by hand; the cause found, not guessed?"],
];
const ANCHORS = [
  "not scored",
  "1: missing or wrong, even after help",
  "2: partial, needed steering",
  "3: solid alone, named a trade-off",
  "4: led, quantified, foresaw a failure",
];

interface Row {
  name: string;
  score: HTMLSelectElement;
  evidence: HTMLInputElement;
}

export class Scorecard {
  readonly element = el("form", { class: "pb-scorecard" });
  private readonly rows: Row[];
  private readonly said = el("p", { role: "status" });

  /** @param keep is given one line of Markdown an axis */
  constructor(private readonly keep: (lines: string[]) => void) {
    this.rows = AXES.map(([name]) => ({
      name,
      score: el(
        "select",
        { "aria-label": `${name}: score` },
        ...ANCHORS.map((words, at) => el("option", { value: at }, words)),
      ),
      evidence: el("input", { type: "text", maxlength: 300, "aria-label": `${name}: evidence` }),
    }));
    for (const { evidence } of this.rows) evidence.addEventListener("keydown", (event) => event.stopPropagation());
    this.element.append(
      el(
        "p",
        {},
        "Score yourself by what you said and did, not by how it felt. Evidence is a thing that could be quoted, with its minute; an axis without evidence is not scored.",
      ),
      ...this.rows.map((row, at) => this.group(row, AXES[at]?.[1] ?? "")),
      this.said,
      button("Keep the scorecard", "pb-button pb-button--primary", () => this.submit()),
    );
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
  }

  focus(): void {
    this.rows[0]?.score.focus();
  }

  private group({ name, score, evidence }: Row, asks: string): HTMLElement {
    const hint = el("span", { class: "pb-scorecard__asks" }, asks);
    const legend = el("legend", {}, name);
    return el("fieldset", {}, legend, hint, score, el("label", {}, el("span", {}, "Evidence"), evidence));
  }

  private submit(): void {
    const bare = this.rows.find(({ score, evidence }) => score.value !== "0" && !evidence.value.trim());
    if (bare) {
      this.said.textContent = `${bare.name} has a score and no evidence: add what could be quoted, or set it to "not scored".`;
      bare.evidence.focus();
      return;
    }
    const scored = this.rows.filter(({ score }) => score.value !== "0");
    if (!scored.length) {
      this.said.textContent = "Score at least one axis.";
      this.focus();
      return;
    }
    this.keep(
      this.rows.map(({ name, score, evidence }) =>
        score.value === "0" ? `- ${name}: not scored` : `- ${name}: ${score.value} — ${evidence.value.trim()}`,
      ),
    );
  }
}
