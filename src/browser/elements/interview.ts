/**
 * A drill as a round: talk first, code without the tests, then a scorecard with evidence.
 *
 * What is written is kept under `interview:<slug>:now` while the round lasts, and as one text of its own afterwards.
 */

import type { Context } from "./context";
import { button, el, icon } from "./dom";
import { day } from "./moment";
import { Scorecard } from "./scorecard";

export type Phase = "talk" | "code" | "score";

interface Round {
  phase: Phase;
  /** Milliseconds since the epoch. */
  began: number;
  clarify: string;
  plan: string;
}

export interface InterviewOptions {
  slug: string;
  minutes: number;
  announce(sentence: string): void;
  /** Runs the tests and resolves with the verdict's status, or why there was none. */
  judge(): Promise<string>;
  onEnd(): void;
}

/** Of the drill's typical minutes: clarifying and planning together. */
const TALK_SHARE = 0.25;

function clock(seconds: number): string {
  const sign = seconds < 0 ? "−" : "";
  const left = Math.abs(Math.round(seconds));
  return `${sign}${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
}

function isRound(value: unknown): value is Round {
  const round = value as Partial<Round> | null;
  return (
    typeof round?.began === "number" &&
    typeof round.clarify === "string" &&
    typeof round.plan === "string" &&
    ["talk", "code", "score"].includes(String(round.phase))
  );
}

export class Interview {
  readonly element = el("section", { class: "pb-interview", "aria-label": "Interview" });
  private readonly clock = el("span", { class: "pb-interview__clock" });
  private readonly clarify = this.area("Clarify: what would you ask before you start?", 3);
  private readonly plan = this.area("Plan: approach, invariant, complexity, and how you will test it", 4);
  private readonly body = el("div", {});
  private readonly draft;
  private ticking = 0;
  private round: Round = { phase: "talk", began: Date.now(), clarify: "", plan: "" };

  constructor(
    private readonly context: Context,
    private readonly options: InterviewOptions,
  ) {
    this.draft = context.store.draft(`interview:${options.slug}:now`, { onState: () => {}, onElsewhere: () => {} });
    const leave = button("Leave the interview", "pb-button pb-button--small", () => this.leave());
    const head = el("div", { class: "pb-interview__head" }, el("strong", {}, "Interview"), this.clock, leave);
    this.element.append(head, this.body);
  }

  /** Goes on with a round that a reload interrupted, or begins one; resolves when it is shown. */
  async open(): Promise<void> {
    const kept = parsed(await this.draft.load());
    if (kept) this.round = kept;
    else this.keep();
    this.clarify.value = this.round.clarify;
    this.plan.value = this.round.plan;
    this.ticking = window.setInterval(() => this.tick(), 1000);
    this.tick();
    this.show(this.round.phase);
    await this.earlier();
  }

  /** Moves to where the reader goes on. */
  focus(): void {
    if (this.round.phase === "talk") this.clarify.focus();
    else this.element.querySelector<HTMLElement>(".pb-button--primary")?.focus();
  }

  get phase(): Phase {
    return this.round.phase;
  }

  dispose(): void {
    window.clearInterval(this.ticking);
    void this.draft.dispose();
  }

  private area(label: string, rows: number): HTMLTextAreaElement {
    const area = el("textarea", { class: "pb-notes", rows, "aria-label": label });
    // The theme listens on the window for single letters such as "s" for search; they are text here.
    area.addEventListener("keydown", (event) => event.stopPropagation());
    area.addEventListener("input", () => this.keep());
    return area;
  }

  private keep(): void {
    this.round = { ...this.round, clarify: this.clarify.value, plan: this.plan.value };
    this.draft.save(JSON.stringify(this.round));
  }

  private tick(): void {
    const left = this.options.minutes * 60 - (Date.now() - this.round.began) / 1000;
    this.clock.textContent = left >= 0 ? `${clock(left)} left` : `${clock(-left)} over time`;
  }

  private show(phase: Phase): void {
    this.round.phase = phase;
    this.keep();
    this.element.dataset.phase = phase;
    if (phase === "talk") this.showTalk();
    else if (phase === "code") this.showCode();
    else this.showScore();
    this.element.dispatchEvent(new CustomEvent("pb-phase", { bubbles: true }));
  }

  private showTalk(): void {
    const minutes = Math.max(2, Math.round(this.options.minutes * TALK_SHARE));
    const refused = el("p", { role: "status" });
    const go = button("Open the editor", "pb-button pb-button--primary", () => {
      const empty = [this.clarify, this.plan].find((area) => !area.value.trim());
      if (empty) {
        refused.textContent = "Write at least one question and one sentence of plan first.";
        empty.focus();
        return;
      }
      this.show("code");
      this.options.announce("The editor is open; the tests wait until you are done");
    });
    this.body.replaceChildren(
      el("p", {}, `Say it aloud while you write: about ${minutes} of the ${this.options.minutes} minutes.`),
      labelled(this.clarify),
      labelled(this.plan),
      refused,
      go,
    );
  }

  private showCode(): void {
    const done = button("I am done", "pb-button pb-button--primary", () => void this.finish(done), icon("passed"));
    const notes = el("details", {}, el("summary", {}, "Your questions and plan"));
    notes.append(labelled(this.clarify), labelled(this.plan));
    const say = "Talk while you code. Test by hand, as in the room: the tests run once, when you are done.";
    this.body.replaceChildren(el("p", {}, say), notes, done);
  }

  private async finish(done: HTMLButtonElement): Promise<void> {
    done.disabled = true;
    const minutes = Math.max(1, Math.round((Date.now() - this.round.began) / 60_000));
    const status = await this.options.judge();
    if (!this.element.isConnected) return;
    this.round.phase = "score";
    window.clearInterval(this.ticking);
    this.clock.textContent = `${minutes} of ${this.options.minutes} minutes`;
    this.result = { status, minutes };
    this.show("score");
  }

  private result = { status: "not run", minutes: 0 };

  private showScore(): void {
    const card = new Scorecard((lines) => void this.finishCard(lines));
    this.body.replaceChildren(card.element);
    card.focus();
  }

  private async finishCard(lines: string[]): Promise<void> {
    const { slug, announce } = this.options;
    const { status, minutes } = this.result;
    const text = [
      `# Interview: ${slug}, ${day(this.round.began)}`,
      `Tests: ${status}. Time: ${minutes || "?"} of ${this.options.minutes} minutes.`,
      `## Clarify\n${this.clarify.value.trim()}`,
      `## Plan\n${this.plan.value.trim()}`,
      `## Scorecard\n${lines.join("\n")}`,
    ].join("\n\n");
    const kept = this.context.store.draft(`interview:${slug}:${this.round.began}`, {
      onState: (state) => state === "saved" && announce("The scorecard is kept"),
      onElsewhere: () => {},
    });
    kept.save(text);
    await kept.dispose();
    this.draft.clear();
    await this.draft.flush();
    this.options.onEnd();
  }

  private leave(): void {
    this.draft.clear();
    void this.draft.flush().then(() => this.options.onEnd());
  }

  /** Scorecards of earlier rounds on this drill, newest first. */
  private async earlier(): Promise<void> {
    const prefix = `interview:${this.options.slug}:`;
    const found = await this.context.store.texts(prefix).catch(() => new Map<string, string>());
    const past = [...found].filter(([key]) => key !== `${prefix}now`).reverse();
    if (!past.length) return;
    const fold = el("details", {}, el("summary", {}, `Earlier rounds (${past.length})`));
    for (const [, text] of past) fold.append(el("pre", { class: "pb-interview__past", tabindex: "0" }, text));
    this.element.append(fold);
  }
}

function parsed(text: string | null): Round | null {
  try {
    const value: unknown = JSON.parse(text ?? "null");
    return isRound(value) ? value : null;
  } catch {
    return null;
  }
}

function labelled(area: HTMLTextAreaElement): HTMLElement {
  return el("label", { class: "pb-interview__label" }, el("span", {}, area.getAttribute("aria-label")), area);
}
