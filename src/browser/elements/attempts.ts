/** A drill's history: every run and every text that was replaced, each to look at and to bring back. */

import type { KeptAttempt } from "../store/store";
import { button, count, el, type IconName, icon } from "./dom";
import { moment } from "./moment";

/** So many rows at once; the rest follow on request. */
const PAGE = 20;

const STATES: Record<string, { sign: IconName; words: string }> = {
  passed: { sign: "passed", words: "Passed" },
  failed: { sign: "failed", words: "Failed" },
  timeout: { sign: "timeout", words: "Out of time" },
  error: { sign: "error", words: "Error" },
  stopped: { sign: "stop", words: "Stopped" },
  replaced: { sign: "reset", words: "Replaced in the editor" },
  elsewhere: { sign: "reset", words: "From another tab or an import" },
};
const UNKNOWN = { sign: "error", words: "Not judged" } as const;

export interface AttemptEvents {
  load(): Promise<KeptAttempt[]>;
  onRestore(attempt: KeptAttempt): void;
  onCompare(attempt: KeptAttempt): void;
}

export class Attempts {
  readonly element = el("details", { class: "pb-desk__fold", hidden: true });
  private readonly summary = el("summary", {}, "Attempts");
  private readonly list = el("ol", { class: "pb-attempts" });
  private readonly more = button("Show more", "pb-button pb-button--small", () => this.showMore());
  private attempts: KeptAttempt[] = [];

  constructor(private readonly events: AttemptEvents) {
    this.more.hidden = true;
    this.element.append(this.summary, this.list, this.more);
  }

  /** Reads the history anew; where storage is denied there is none to show. */
  async refresh(): Promise<void> {
    this.attempts = await this.events.load().catch(() => []);
    this.element.hidden = this.attempts.length === 0;
    this.summary.textContent = `Attempts (${this.attempts.length})`;
    this.list.replaceChildren();
    this.showMore();
  }

  private showMore(): void {
    const from = this.list.childElementCount;
    this.list.append(...this.attempts.slice(from, from + PAGE).map((attempt) => this.row(attempt)));
    this.more.hidden = this.list.childElementCount >= this.attempts.length;
  }

  private row(attempt: KeptAttempt): HTMLElement {
    const { sign, words } = STATES[attempt.status] ?? UNKNOWN;
    const when = moment(attempt.time);
    const restore = button("Restore", "pb-button pb-button--small", () => this.events.onRestore(attempt));
    const compare = button("Compare", "pb-button pb-button--small", () => this.events.onCompare(attempt));
    restore.setAttribute("aria-label", `Restore the attempt of ${when}`);
    compare.setAttribute("aria-label", `Compare the attempt of ${when} with the editor`);
    return el(
      "li",
      {},
      el(
        "details",
        { class: "pb-attempt", "data-state": attempt.status },
        el(
          "summary",
          {},
          icon(sign),
          el("span", {}, words),
          el("span", { class: "pb-attempt__which" }, `Solution ${attempt.solution}`),
          el("time", { datetime: new Date(attempt.time).toISOString() }, when),
        ),
        el("pre", { tabindex: "0" }, el("code", {}, attempt.code)),
        el("p", { class: "pb-attempt__acts" }, restore, compare, el("span", {}, count(lines(attempt.code), "line"))),
      ),
    );
  }
}

function lines(code: string): number {
  return code.trimEnd().split("\n").length;
}
