/** A check question of any kind: answer, commit, then read why each answer is right or not. */

import type { QuizRecord } from "../store/shape";
import type { Context, Mounted } from "./context";
import { Announcer, button, el, icon } from "./dom";
import { ChoiceBody } from "./quiz_choice";
import { NumberBody } from "./quiz_number";
import { OrderBody } from "./quiz_order";

/** What the reader has answered, and what to say to it. */
export interface Answer {
  chosen: QuizRecord["chosen"];
  right: boolean;
  sentence: string;
}

/** The part of a question that differs from kind to kind. */
export interface Body {
  /** The answer as it stands; or what is still missing, as a sentence. */
  answer(): Answer | string;
  /** Shows the reasons and lets nothing be changed. */
  reveal(answer: Answer): void;
  /** As before the answer, in another order where there is one. */
  restart(): void;
  focus(): void;
}

/** Told by an event at the question, for what holds several. */
export interface Answered {
  id: string;
  right: boolean;
}
export const ANSWERED = "pb-answered";
/** An event that asks a question to begin again. */
export const RESTART = "pb-restart";

export interface QuizOptions {
  /** Whether the reader may try again by themselves. */
  again?: boolean;
  /** Whether a wrong answer joins the review. */
  comesBack?: boolean;
  /** Whether to begin with the answers in another order. */
  mixed?: boolean;
}

function bodyOf(root: HTMLElement, reasons: HTMLElement[], say: (sentence: string) => void): Body {
  if (root.dataset.kind === "order") return new OrderBody(root, reasons, say);
  if (root.dataset.kind === "numeric") return new NumberBody(root, reasons);
  return new ChoiceBody(root, reasons, root.dataset.kind === "multiple");
}

export class QuizElement implements Mounted {
  private readonly id: string;
  private readonly body: Body;
  private readonly announcer = new Announcer();
  private readonly verdict = el("span", { class: "pb-quiz__verdict" });
  private readonly check = button("Check", "pb-button pb-button--primary", () => this.commit());
  private readonly again = button("Try again", "pb-button", () => this.restart(true), icon("reset"));
  private readonly reread = el("div", { class: "pb-quiz__reread", hidden: true });

  constructor(
    readonly root: HTMLElement,
    private readonly context: Context,
    private readonly options: QuizOptions = {},
  ) {
    this.id = root.dataset.id ?? root.id;
    const answer = root.querySelector<HTMLElement>(".quiz-answer");
    const reasons = answer?.querySelectorAll<HTMLElement>(":scope > :is(ul, ol):not(.quiz-reread) > li") ?? [];
    this.body = bodyOf(root, [...reasons], (sentence) => this.announcer.say(sentence));
    const links = answer?.querySelector(".quiz-reread");
    if (links) this.reread.append(el("p", {}, "Read again:"), links);
    answer?.remove();
    root.classList.add("pb-upgraded");
    this.again.hidden = true;
    const bar = el("div", { class: "pb-quiz__bar" }, this.check, this.again, this.verdict);
    (root.querySelector("fieldset") ?? root).append(bar, this.reread, this.announcer.element);
    root.addEventListener(RESTART, () => this.restart(false));
    if (options.mixed) this.body.restart();
    else void this.restore();
  }

  dispose(): void {}

  focus(): void {
    this.body.focus();
  }

  /** Tells how it went last time, without giving the answer away: recalling it again is the exercise. */
  private async restore(): Promise<void> {
    const kept = await this.context.store.quiz(this.id).catch(() => null);
    if (kept && !this.verdict.textContent) {
      this.verdict.textContent = kept.right ? "Last time: right" : "Last time: not right";
    }
  }

  private commit(): void {
    const answer = this.body.answer();
    if (typeof answer === "string") {
      this.say(answer, "");
      this.body.focus();
      return;
    }
    this.body.reveal(answer);
    this.check.hidden = true;
    this.again.hidden = this.options.again === false;
    this.reread.hidden = answer.right || !this.reread.hasChildNodes();
    this.say(answer.sentence, answer.right ? "passed" : "failed");
    if (!this.again.hidden) this.again.focus();
    const { chosen, right } = answer;
    this.context.store.keepQuiz(this.id, { chosen, right, time: Date.now() }).catch(() => {});
    if (!right && this.options.comesBack !== false) {
      void import("../review/missed").then(({ noteMissed }) => noteMissed(this.id)).catch(() => {});
    }
    const detail: Answered = { id: this.id, right };
    this.root.dispatchEvent(new CustomEvent(ANSWERED, { bubbles: true, detail }));
  }

  private restart(focus: boolean): void {
    this.body.restart();
    this.check.hidden = false;
    this.again.hidden = true;
    this.reread.hidden = true;
    this.verdict.replaceChildren();
    if (focus) this.body.focus();
  }

  private say(sentence: string, state: "" | "passed" | "failed"): void {
    this.verdict.replaceChildren(...(state ? [icon(state)] : []), sentence);
    this.verdict.dataset.state = state;
    this.announcer.say(sentence);
  }
}
