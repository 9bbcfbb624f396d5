/** One test's row in a report: a native disclosure with what went in, what was expected and what came out. */

import type { Outcome } from "@generated/verdict";
import { button, duration, el, icon } from "./dom";

const RING_NAMES = { example: "Example", edge: "Edge case", gate: "Gate" } as const;
const STATUS_NAMES = { passed: "Passed", failed: "Failed", error: "Error", timeout: "Out of time" } as const;

function pair(name: string, value: string | null, className = ""): HTMLElement[] {
  if (value === null) return [];
  return [el("dt", {}, name), el("dd", { class: className }, el("pre", {}, value))];
}

function values(outcome: Outcome): HTMLElement | null {
  const wrong = outcome.status !== "passed";
  const pairs = [
    ...pair("Input", outcome.input),
    ...pair("Expected", outcome.expected),
    ...pair("Got", outcome.got, wrong ? "pb-wrong" : ""),
  ];
  return pairs.length ? el("dl", { class: "pb-values" }, ...pairs) : null;
}

/** The assertion as written, then pytest's account of it with values. */
function assertion(outcome: Outcome): HTMLElement | null {
  const text = [outcome.assertion, outcome.explanation].filter(Boolean).join("\n\n");
  if (!text || outcome.status === "passed") return null;
  return el("div", { class: "pb-assertion" }, el("h4", {}, "The assertion"), el("pre", {}, text));
}

function printed(outcome: Outcome): HTMLElement | null {
  if (!outcome.output) return null;
  return el(
    "div",
    {},
    el("h4", {}, "Printed"),
    el("pre", { class: "pb-output", tabindex: "0" }, outcome.output),
    outcome.output_cut && el("p", { class: "pb-note" }, "The output was cut here."),
  );
}

function body(outcome: Outcome, goTo: (line: number) => void): HTMLElement {
  const { line } = outcome;
  const parts = [
    outcome.message && outcome.status !== "passed" ? el("p", { class: "pb-test__message" }, outcome.message) : null,
    line && outcome.status !== "passed"
      ? button(`Go to line ${line}`, "pb-button pb-button--small", () => goTo(line))
      : null,
    values(outcome),
    assertion(outcome),
    printed(outcome),
  ].filter((part) => part !== null);
  const nothing = el("p", { class: "pb-note" }, "Nothing was printed.");
  return el("div", { class: "pb-test__body" }, ...(parts.length ? parts : [nothing]));
}

/**
 * @param open whether the row starts unfolded
 * @param goTo moves the focus to a line of the reader's code
 */
export function renderOutcome(outcome: Outcome, open: boolean, goTo: (line: number) => void): HTMLLIElement {
  const { ring, status } = outcome;
  const summary = el(
    "summary",
    {},
    icon(status),
    el("span", { class: "pb-test__status" }, `${STATUS_NAMES[status]}: `),
    el("span", { class: "pb-test__title" }, outcome.title),
    el("span", { class: "pb-test__ring", "data-ring": ring }, RING_NAMES[ring]),
    el("span", { class: "pb-test__time" }, duration(outcome.seconds)),
  );
  return el("li", {}, el("details", { class: "pb-test", "data-state": status, open }, summary, body(outcome, goTo)));
}
