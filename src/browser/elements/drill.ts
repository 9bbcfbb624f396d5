/** A drill's element: takes over the `.drill` block of a page. Knows nothing of how Python is run. */

import type { Verdict } from "@generated/verdict";
import type { RunRequest } from "../protocol";
import { noteRecords, remindNow } from "../store/backup_age";
import { askToKeep } from "../store/keeping";
import type { ProgressRecord } from "../store/shape";
import { Attempts } from "./attempts";
import { Bench } from "./bench";
import { BundleSource, judgeRequest, wallSeconds } from "./bundle";
import type { Context, Mounted } from "./context";
import { Announcer, button, el, icon } from "./dom";
import { expectRuns } from "./eager";
import { fenceText } from "./fence";
import type { Interview } from "./interview";
import { Ladder } from "./ladder";
import { moment } from "./moment";
import { Notes } from "./notes";
import { OwnTests } from "./own_tests";
import { announcement, ownAnnouncement, renderOwn, renderReport } from "./report";
import { type Ending, endingSentence, RunControl } from "./run_control";

/** Longest submission that is run, in characters: far beyond any solution, far below what could hang the page. */
const LONGEST = 500_000;

export class DrillElement implements Mounted {
  private readonly slug: string;
  private readonly bundle: BundleSource;
  private readonly announcer = new Announcer();
  private readonly report = el("section", { class: "pb-report", "aria-label": "Report", hidden: true });
  private readonly control: RunControl;
  private readonly bench: Bench;
  private readonly comparison = el("div", {});
  private readonly ladder: Ladder;
  private readonly attempts: Attempts;
  private readonly notes: Notes;
  private readonly own: OwnTests;
  private runs = 0;
  private interview: Interview | null = null;

  constructor(
    readonly root: HTMLElement,
    private readonly context: Context,
  ) {
    const { slug = "drill", bundle = "", minutes = "0", entry = "" } = root.dataset;
    this.slug = slug;
    this.bundle = new BundleSource(bundle);
    this.control = new RunControl(context.runner, (busy) => this.showBusy(busy));
    const starter = root.querySelector<HTMLElement>(":scope > .drill-starter");
    this.bench = new Bench(context, {
      slug,
      minutes: Number(minutes),
      starter: fenceText(starter),
      actions: { run: () => void this.run(), stop: () => this.control.stop(), intent: () => this.intend() },
      announcer: this.announcer,
      progress: this.control.element,
      onFresh: () => this.beginAfresh(),
      onInterview: () => void this.beginInterview(),
      onReplaced: (code, solution) => void this.keepAttempt("replaced", code, solution),
    });
    this.ladder = new Ladder(root, {
      onHint: (hintsUsed) => this.keep({ hintsUsed }),
      onReveal: () => this.keep({ revealed: true, open: true }),
    });
    this.attempts = new Attempts({
      load: () => context.store.attempts(slug),
      onRestore: ({ code, time }) => void this.bench.swap(code, `The attempt of ${moment(time)} is in the editor.`),
      onCompare: ({ code, time }) => void this.compare(code, `the attempt of ${moment(time)}`),
    });
    const announce = (sentence: string) => this.announcer.say(sentence);
    this.notes = new Notes(context, slug, announce);
    this.own = new OwnTests(context, { slug, entry, announce, onRun: () => void this.run() });
    const desk = el("div", { class: "pb-desk" }, this.own.element, this.notes.element, this.attempts.element);
    root.prepend(this.bench.element, this.report, this.comparison, desk, this.announcer.element);
    const solution = root.querySelector<HTMLElement>(":scope > .drill-solution");
    const name = "the reference solution";
    solution?.append(
      button("Compare with my code", "pb-button pb-button--small", () => void this.compare(fenceText(solution), name)),
    );
    root.classList.add("pb-upgraded");
    expectRuns(context.runner, () => this.rehearsal());
    void this.open(starter);
  }

  dispose(): void {
    this.interview?.dispose();
    this.control.dispose();
    this.bench.dispose();
    this.notes.dispose();
    this.own.dispose();
  }

  private async open(starter: HTMLElement | null): Promise<void> {
    void this.attempts.refresh();
    const { slug } = this;
    const interrupted = await this.context.store.text(`interview:${slug}:now`).catch(() => null);
    if (interrupted) void this.beginInterview();
    void this.bench.loaded.then((kept) => kept && this.ladder.restore(kept));
    await this.bench.open(starter);
  }

  /** Progress is a comfort: losing it harms no work, and the saved state tells when storage fails. */
  private keep(change: Partial<ProgressRecord>): void {
    this.context.store.changeProgress(this.slug, () => change).catch(() => {});
  }

  private async keepAttempt(status: string, code: string, solution: number): Promise<void> {
    const attempt = { slug: this.slug, solution, time: Date.now(), status, code };
    await this.context.store.addAttempt(attempt).catch(() => {});
    noteRecords();
    await this.attempts.refresh();
  }

  /** Another text beside the one in the editor. */
  private async compare(code: string, name: string): Promise<void> {
    const { showDifference } = await import("./difference");
    const back = document.activeElement as HTMLElement | null;
    const options = { left: code, right: this.bench.code(), leftName: name, rightName: "the editor" };
    const shown = showDifference({ ...options, onClose: () => back?.focus() });
    this.comparison.replaceChildren(shown);
    shown.focus();
    this.announcer.say(`Comparing ${name} with the editor`);
  }

  private beginAfresh(): void {
    this.ladder.close();
    this.report.hidden = true;
    this.report.replaceChildren();
  }

  /** The drill as a round: what gives it away is hidden until the reader is done. */
  private async beginInterview(): Promise<void> {
    if (this.interview) return;
    const { Interview } = await import("./interview");
    if (this.interview || !this.root.isConnected) return;
    const interview = new Interview(this.context, {
      slug: this.slug,
      minutes: Number(this.root.dataset.minutes) || 30,
      announce: (sentence) => this.announcer.say(sentence),
      judge: () => this.judged(),
      onEnd: () => this.endInterview(),
    });
    this.interview = interview;
    interview.element.addEventListener("pb-phase", () => {
      this.root.dataset.interview = interview.phase;
    });
    this.root.prepend(interview.element);
    await interview.open();
    interview.focus();
  }

  private endInterview(): void {
    this.interview?.dispose();
    this.interview?.element.remove();
    this.interview = null;
    delete this.root.dataset.interview;
    this.bench.toolbar.run.focus();
  }

  /** The verdict's status after a run, in the page's words. */
  private async judged(): Promise<string> {
    this.root.dataset.interview = "score";
    await this.run();
    return this.report.querySelector(".pb-report__title")?.textContent ?? "not run";
  }

  /** The starter, which is ours, in place of the reader's code; on short time, since it may not end. */
  private async rehearsal(): Promise<RunRequest> {
    const bundle = await this.bundle.get();
    return { ...judgeRequest(bundle, bundle.starter), budget: { seconds: 0.5, total_seconds: 2 } };
  }

  private intend(): void {
    this.control.warm();
    this.bundle.get().catch(() => {}); // Told by the run that needs it.
  }

  private showBusy(busy: boolean): void {
    this.bench.toolbar.busy(busy);
    this.report.setAttribute("aria-busy", String(busy));
  }

  private async run(): Promise<void> {
    if (this.control.busy || ["talk", "code"].includes(this.root.dataset.interview ?? "")) return;
    this.intend();
    await this.bench.loaded;
    if (this.control.busy) return; // A second click, while the code was still being read.
    const code = this.bench.code();
    this.bench.markLine(null);
    if (code.length > LONGEST) {
      this.tell(`Refused: the code is longer than ${LONGEST.toLocaleString("en-GB")} characters; nothing changed.`);
      return;
    }
    let seconds = 0;
    const ending = await this.control.run(
      async () => {
        const bundle = await this.bundle.get();
        seconds = wallSeconds(bundle);
        return judgeRequest(bundle, code);
      },
      () => seconds,
    );
    if (!this.root.isConnected) return;
    this.runs += 1;
    if (ending.type === "verdict") this.showVerdict(ending.verdict);
    else this.showEnding(ending);
    const status = ending.type === "verdict" ? ending.verdict.status : ending.type;
    void this.keepAttempt(status, code, this.bench.active);
    if (ending.type === "verdict" && ending.verdict.problem === null) await this.runOwnTests(code);
  }

  /** The reader's own cases, in a run of their own: whatever is in them, our verdict stands. */
  private async runOwnTests(code: string): Promise<void> {
    const tests = await this.own.tests();
    if (tests === null) return;
    const bundle = await this.bundle.get();
    const ending = await this.control.run(
      async () => ({ ...judgeRequest(bundle, code), tests, known: [], growth: null }),
      () => wallSeconds(bundle),
    );
    if (!this.root.isConnected) return;
    const goTo = (line: number) => this.bench.goTo(line);
    this.report.append(
      ending.type === "verdict"
        ? renderOwn(ending.verdict, goTo)
        : el("p", { class: "pb-note" }, `Your own tests: ${endingSentence(ending)}`),
    );
    if (ending.type === "verdict") this.announcer.say(ownAnnouncement(ending.verdict, this.runs));
  }

  private showVerdict(verdict: Verdict): void {
    const { problem } = verdict;
    if (problem?.line && problem.file !== "test_submission.py") this.bench.markLine(problem.line);
    this.report.replaceChildren(renderReport(verdict, this.runs, (line) => this.bench.goTo(line)));
    this.report.hidden = false;
    this.announcer.say(announcement(verdict, this.runs));
    if (verdict.status !== "passed") return;
    this.ladder.unlock();
    this.keep({ passedAt: Date.now(), open: true });
    void askToKeep();
    if (remindNow()) {
      const words = "Your work lies in this browser alone. Practice, Your records makes a backup file of it.";
      this.bench.notice.show(words, []);
    }
  }

  private showEnding(ending: Ending): void {
    if (ending.type === "unavailable" || ending.type === "broken") {
      const retry = button("Retry", "pb-button pb-button--primary", () => void this.run(), icon("reset"));
      this.tell(endingSentence(ending), ending.message, retry);
    } else {
      this.tell(endingSentence(ending));
    }
  }

  /** A result that is not a verdict: one sentence, a detail, and what can be done. */
  private tell(sentence: string, detail = "", action: HTMLElement | null = null): void {
    const head = el(
      "header",
      { class: "pb-report__head", "data-state": "stopped" },
      el("span", { class: "pb-report__sign" }, icon("error")),
      el("h3", { class: "pb-report__title" }, sentence),
    );
    const more = detail || action ? el("div", { class: "pb-problem" }, detail && el("p", {}, detail), action) : null;
    this.report.replaceChildren(el("div", { class: "pb-report__body" }, head, more));
    this.report.hidden = false;
    this.announcer.say(this.runs ? `Run ${this.runs}: ${sentence}` : sentence);
  }
}
