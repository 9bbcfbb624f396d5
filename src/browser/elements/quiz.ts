/** A check question: choose, commit, then read why each option is right or not. */

import type { Context, Mounted } from "./context";
import { Announcer, button, el, icon } from "./dom";

interface Option {
  row: HTMLElement;
  input: HTMLInputElement;
  right: boolean;
  why: HTMLElement | null;
}

function readOptions(root: HTMLElement): Option[] {
  const reasons = root.querySelectorAll<HTMLElement>(".quiz-why");
  return [...root.querySelectorAll<HTMLLabelElement>("label[data-right]")].flatMap((label, index) => {
    const input = label.querySelector("input");
    if (!input) return [];
    const row = label.closest<HTMLElement>(".quiz-option") ?? label;
    return [{ row, input, right: label.dataset.right === "true", why: reasons[index] ?? null }];
  });
}

export class QuizElement implements Mounted {
  private readonly id: string;
  private readonly options: Option[];
  private readonly announcer = new Announcer();
  private readonly verdict = el("span", { class: "pb-quiz__verdict" });
  private readonly check = button("Check", "pb-button pb-button--primary", () => this.commit());
  private readonly again = button("Try again", "pb-button", () => this.restart(), icon("reset"));

  constructor(
    readonly root: HTMLElement,
    private readonly context: Context,
  ) {
    this.id = root.dataset.id ?? root.id;
    this.options = readOptions(root);
    root.querySelector(".quiz-answer")?.remove();
    root.classList.add("pb-upgraded");
    this.again.hidden = true;
    const bar = el("div", { class: "pb-quiz__bar" }, this.check, this.again, this.verdict);
    (root.querySelector("fieldset") ?? root).append(bar, this.announcer.element);
    void this.restore();
  }

  dispose(): void {}

  /** Tells how it went last time, without giving the answer away: recalling it again is the exercise. */
  private async restore(): Promise<void> {
    const kept = await this.context.store.quiz(this.id).catch(() => undefined);
    if (kept) this.verdict.textContent = kept.right ? "Last time: right" : "Last time: not right";
  }

  private commit(): void {
    const chosen = this.options.findIndex((option) => option.input.checked);
    const option = this.options[chosen];
    if (!option) {
      this.say("Choose an answer first.", "");
      this.options[0]?.input.focus();
      return;
    }
    for (const each of this.options) {
      each.input.disabled = true;
      if (each.why) each.why.hidden = false;
      each.row.dataset.state = each.right ? "passed" : each === option ? "failed" : "other";
      this.mark(each, each === option);
    }
    this.check.hidden = true;
    this.again.hidden = false;
    this.again.focus();
    this.say(
      option.right ? "Right" : "Not right: the reasons are below each answer",
      option.right ? "passed" : "failed",
    );
    const record = { chosen, right: option.right, time: Date.now() };
    this.context.store.keepQuiz(this.id, record).catch(() => {});
  }

  /** Says in words what the colour says. */
  private mark(option: Option, chosen: boolean): void {
    const words = option.right ? (chosen ? "Right" : "The right answer") : chosen ? "Your answer" : "";
    if (!words) return;
    const sign = icon(option.right ? "passed" : "failed");
    const mark = el("span", { class: "pb-quiz__mark" }, sign, words);
    if (option.why) option.why.before(mark);
    else option.row.append(mark);
  }

  private restart(): void {
    for (const option of this.options) {
      option.input.disabled = false;
      option.input.checked = false;
      if (option.why) option.why.hidden = true;
      delete option.row.dataset.state;
      option.row.querySelector(".pb-quiz__mark")?.remove();
    }
    this.check.hidden = false;
    this.again.hidden = true;
    this.verdict.replaceChildren();
    this.options[0]?.input.focus();
  }

  private say(sentence: string, state: "" | "passed" | "failed"): void {
    this.verdict.replaceChildren(...(state ? [icon(state)] : []), sentence);
    this.verdict.dataset.state = state;
    this.announcer.say(sentence);
  }
}
