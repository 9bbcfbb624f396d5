/** One sitting: its items in order, each once, until they or the day's minutes are used up. */

import { keepGrade, restoreAnswer, takeBack } from "../store/reviews";
import type { QuizRecord, ReviewRecord } from "../store/shape";
import { DAILY_SECONDS, type Item, type Kept, LONGEST_LOOK, spent } from "./queue";
import { type GradeNumber, outcomes } from "./schedule";

interface Step {
  item: Item;
  before: ReviewRecord | null;
  answerBefore: QuizRecord | null;
  /** The grade's number in the database; null where it could not be kept. */
  number: number | null;
  grade: GradeNumber;
  seconds: number;
}

export type End = "done" | "time";

export class Session {
  private at = 0;
  private shownAt = Date.now();
  private readonly steps: Step[] = [];
  private choices: Record<GradeNumber, ReviewRecord> | null = null;
  private seconds: number;
  /** The first reason why a grade was not kept. */
  refused: unknown = null;

  /**
   * @param items what to ask, in this order
   * @param cap seconds of the day after which no further item is shown
   */
  constructor(
    private readonly items: Item[],
    private readonly kept: Kept,
    private readonly cap = DAILY_SECONDS,
  ) {
    this.seconds = spent(kept.grades, Date.now());
  }

  /** The item to show; or why there is none. */
  get current(): Item | End {
    if (this.at >= this.items.length) return "done";
    return this.seconds >= this.cap ? "time" : (this.items[this.at] as Item);
  }

  get place(): { number: number; of: number } {
    return { number: this.at + 1, of: this.items.length };
  }

  /** How many were graded, and how many of them "Again". */
  get tally(): { graded: number; again: number } {
    return { graded: this.steps.length, again: this.steps.filter(({ grade }) => grade === 1).length };
  }

  get minutesLeft(): number {
    return Math.max(0, Math.ceil((this.cap - this.seconds) / 60));
  }

  get undoable(): boolean {
    return this.steps.length > 0;
  }

  /** The item is on the screen now. */
  show(): void {
    this.shownAt = Date.now();
    this.choices = null;
  }

  /** What each grade would make of the item, reckoned once, so that a button keeps its word. */
  get outcomes(): Record<GradeNumber, ReviewRecord> {
    const item = this.items[this.at] as Item;
    this.choices ??= outcomes(this.kept.reviews.get(item.id) ?? null, Date.now());
    return this.choices;
  }

  /** Grades the item and goes on to the next; a grade that cannot be kept still counts in this sitting. */
  async grade(grade: GradeNumber): Promise<void> {
    const item = this.items[this.at] as Item;
    const before = this.kept.reviews.get(item.id) ?? null;
    const answerBefore = this.kept.answers.get(item.id) ?? null;
    const after = this.outcomes[grade];
    const seconds = Math.min((Date.now() - this.shownAt) / 1000, LONGEST_LOOK);
    const record = { item: item.id, grade, time: Date.now(), seconds: Math.round(seconds * 10) / 10 };
    const number = await keepGrade(after, record).catch((error: unknown) => {
      this.refused ??= error;
      return null;
    });
    this.kept.reviews.set(item.id, after);
    this.kept.grades.push(record);
    this.seconds += seconds;
    this.steps.push({ item, before, answerBefore, number, grade, seconds });
    this.at += 1;
  }

  /** Takes the last grade back and shows its item again. */
  async undo(): Promise<void> {
    const step = this.steps.pop();
    if (!step) return;
    if (step.number !== null) {
      await takeBack(step.number, step.item.id, step.before);
      if (step.item.deck === null) await restoreAnswer(step.item.id, step.answerBefore);
    }
    if (step.before) this.kept.reviews.set(step.item.id, step.before);
    else this.kept.reviews.delete(step.item.id);
    this.kept.grades.pop();
    this.seconds -= step.seconds;
    this.at -= 1;
  }
}
