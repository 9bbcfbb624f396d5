/** A verdict as the reader sees it. Text nodes only: nothing from a run is ever parsed as markup. */

import type { Outcome, Problem, Verdict } from "@generated/verdict";
import { button, count, duration, el, type IconName, icon } from "./dom";
import { renderGrowth } from "./growth";
import { renderOutcome } from "./outcome";

const RINGS = [
  ["example", "Examples"],
  ["edge", "Edge cases"],
  ["gate", "Gate"],
] as const;

export type GoToLine = (line: number) => void;

const PROBLEMS: Record<Problem["kind"], string> = {
  syntax: "Python cannot read the code",
  import: "The code stopped with an error while it was loaded",
  entry: "The function the tests call is missing",
  tests: "The tests themselves could not be run",
  tampering: "The run changed what the tests rely on, so it counts as failed",
  exit: "The code ended the program before the tests were done",
  timeout: "The code took too long to load",
};

function passedOf(outcomes: Outcome[]): number {
  return outcomes.filter((outcome) => outcome.status === "passed").length;
}

/** The result in one sentence. */
export function headline(verdict: Verdict): string {
  const { outcomes, problem } = verdict;
  const total = outcomes.length;
  const passed = passedOf(outcomes);
  if (problem && verdict.status !== "passed") {
    const at = problem.line ? `, line ${problem.line}` : "";
    return `${PROBLEMS[problem.kind]}${at}`;
  }
  if (verdict.status === "passed") return `All ${count(total, "test")} passed`;
  if (total === 0) return verdict.status === "timeout" ? "The run took too long" : "No test was run";
  const late = outcomes.filter((outcome) => outcome.status === "timeout").length;
  const wrong = total - passed - late;
  const parts = [wrong && `${wrong} failed`, late && `${late} ran out of time`].filter(Boolean).join(", ");
  return `${passed} of ${count(total, "test")} passed${parts && `, ${parts}`}`;
}

/** What a screen reader is told; the run's number makes two equal results two announcements. */
export function announcement(verdict: Verdict, run: number): string {
  const failed = verdict.outcomes.find((outcome) => outcome.status !== "passed");
  const parts = [`Run ${run}: ${headline(verdict)}.`];
  if (verdict.problem) parts.push(verdict.problem.message);
  else if (failed) parts.push(`First to fail: ${failed.title}.`);
  if (verdict.mistake) parts.push("There is a message about this mistake.");
  return parts.join(" ");
}

function rings(outcomes: Outcome[]): HTMLElement | null {
  const items = RINGS.flatMap(([ring, name]) => {
    const own = outcomes.filter((outcome) => outcome.ring === ring);
    if (!own.length) return [];
    const passed = passedOf(own);
    const state = passed === own.length ? "passed" : "failed";
    return [el("li", { "data-state": state }, icon(state), el("span", {}, `${name} ${passed} of ${own.length}`))];
  });
  return items.length ? el("ul", { class: "pb-rings" }, ...items) : null;
}

function renderProblem(problem: Problem, goTo: GoToLine): HTMLElement {
  const { line, source, output } = problem;
  const own = line && problem.file !== "test_submission.py";
  return el(
    "div",
    { class: "pb-problem" },
    el("p", { class: "pb-problem__message" }, problem.message),
    source &&
      el(
        "div",
        { class: "pb-source" },
        line ? el("span", { class: "pb-source__line", "aria-hidden": "true" }, String(line)) : null,
        el("pre", {}, el("code", {}, source)),
      ),
    own ? button(`Go to line ${line}`, "pb-button pb-button--small", () => goTo(line)) : null,
    output
      ? el("div", {}, el("h4", {}, "Printed before that"), el("pre", { class: "pb-output", tabindex: "0" }, output))
      : null,
  );
}

function heading(verdict: Verdict, run: number): HTMLElement {
  const sign: IconName = verdict.problem && verdict.status !== "passed" ? "error" : verdict.status;
  return el(
    "header",
    { class: "pb-report__head", "data-state": verdict.status },
    el("span", { class: "pb-report__sign" }, icon(sign)),
    el("h3", { class: "pb-report__title" }, headline(verdict)),
    el("p", { class: "pb-report__run" }, `Run ${run}, ${duration(verdict.seconds)}`),
    rings(verdict.outcomes),
  );
}

/** The message kept beside a known mistake; paragraphs are parted by empty lines. */
function renderMistake(message: string): HTMLElement {
  const paragraphs = message.trim().split(/\n\s*\n/);
  return el(
    "div",
    { class: "pb-mistake", role: "note" },
    el("h4", {}, "We know this one"),
    ...paragraphs.map((text) => el("p", {}, text.replace(/\s*\n\s*/g, " "))),
  );
}

function printed(verdict: Verdict): HTMLElement | null {
  if (!verdict.output) return null;
  return el(
    "details",
    { class: "pb-fold" },
    el("summary", {}, "Printed while your code was loaded"),
    el("pre", { class: "pb-output", tabindex: "0" }, verdict.output),
    verdict.output_cut && el("p", { class: "pb-note" }, "The output was cut here."),
  );
}

/**
 * The whole report of one run.
 *
 * @param run number of this run on this page, counted from 1
 * @param goTo moves the focus to a line of the reader's code
 */
export function renderReport(verdict: Verdict, run: number, goTo: GoToLine): HTMLElement {
  const first = verdict.outcomes.find((outcome) => outcome.status !== "passed");
  const rows = verdict.outcomes.map((outcome) => renderOutcome(outcome, outcome === first, goTo));
  const warnings = verdict.warnings.map((text) => el("li", {}, icon("error"), el("span", {}, text)));
  return el(
    "div",
    { class: "pb-report__body" },
    heading(verdict, run),
    verdict.problem ? renderProblem(verdict.problem, goTo) : null,
    verdict.mistake ? renderMistake(verdict.mistake.message) : null,
    rows.length ? el("ol", { class: "pb-tests", "aria-label": "Tests" }, ...rows) : null,
    printed(verdict),
    warnings.length ? el("ul", { class: "pb-warnings", "aria-label": "Warnings" }, ...warnings) : null,
    verdict.growth ? renderGrowth(verdict.growth) : null,
  );
}

/** What became of the reader's own tests, in one sentence. */
export function ownAnnouncement(verdict: Verdict, run: number): string {
  return `Run ${run}, your own tests: ${headline(verdict)}.`;
}

/** The reader's own tests, below ours. */
export function renderOwn(verdict: Verdict, goTo: GoToLine): HTMLElement {
  const rows = verdict.outcomes.map((outcome) => renderOutcome(outcome, outcome.status !== "passed", goTo));
  return el(
    "div",
    { class: "pb-report__body pb-report__body--own" },
    el(
      "header",
      { class: "pb-report__head", "data-state": verdict.status },
      el("span", { class: "pb-report__sign" }, icon(verdict.problem ? "error" : verdict.status)),
      el("h3", { class: "pb-report__title" }, `Your own tests: ${headline(verdict)}`),
    ),
    verdict.problem ? renderProblem(verdict.problem, goTo) : null,
    rows.length ? el("ol", { class: "pb-tests", "aria-label": "Your own tests" }, ...rows) : null,
  );
}
