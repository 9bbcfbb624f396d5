/** When an item comes back: FSRS, with one short step of ten minutes and days from there on. */
import { type Card, type FSRS, fsrs, type Grade, Rating, State } from "ts-fsrs";
import type { ReviewRecord } from "../store/shape";

export const GRADES = [1, 2, 3, 4] as const;
export type GradeNumber = (typeof GRADES)[number];
export const GRADE_NAMES: Record<GradeNumber, string> = { 1: "Again", 2: "Hard", 3: "Good", 4: "Easy" };

/** The first step, in milliseconds: what was wrong comes back when the answer has left the reader's mind. */
export const FIRST_STEP = 10 * 60_000;

const scheduler: FSRS = fsrs({
  request_retention: 0.9,
  learning_steps: ["10m"],
  relearning_steps: ["10m"],
  // Nobody prepares for interviews for longer than this.
  maximum_interval: 365,
  enable_fuzz: true,
});

const RATINGS: Record<GradeNumber, Grade> = { 1: Rating.Again, 2: Rating.Hard, 3: Rating.Good, 4: Rating.Easy };

function cardOf(record: ReviewRecord | null, now: number): Card {
  return {
    due: new Date(record?.due ?? now),
    stability: record?.stability ?? 0,
    difficulty: record?.difficulty ?? 0,
    elapsed_days: 0,
    scheduled_days: record?.scheduled ?? 0,
    learning_steps: record?.step ?? 0,
    reps: record?.reps ?? 0,
    lapses: record?.lapses ?? 0,
    state: (record?.state ?? State.New) as State,
    ...(record ? { last_review: new Date(record.last) } : {}),
  };
}

function recordOf(card: Card, now: number): ReviewRecord {
  return {
    due: card.due.getTime(),
    stability: card.stability,
    difficulty: card.difficulty,
    scheduled: card.scheduled_days,
    step: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
    last: now,
  };
}

/** What each grade would make of an item; null stands for one that was never graded. */
export function outcomes(before: ReviewRecord | null, now: number): Record<GradeNumber, ReviewRecord> {
  // A clock that was set back must not make the last review lie in the future.
  const sound = before && before.last > now ? { ...before, last: now } : before;
  const found = scheduler.repeat(cardOf(sound, now), new Date(now));
  const entries = GRADES.map((grade) => [grade, recordOf(found[RATINGS[grade]].card, now)]);
  return Object.fromEntries(entries) as Record<GradeNumber, ReviewRecord>;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How long until a time, as a button says it: "10 min", "1 day", "3 months". */
export function span(milliseconds: number): string {
  const said = (value: number, unit: string) => `${Math.max(1, Math.round(value))} ${unit}`;
  const plural = (value: number, unit: string) => said(value, Math.round(value) > 1 ? `${unit}s` : unit);
  if (milliseconds < 60 * MINUTE) return said(milliseconds / MINUTE, "min");
  if (milliseconds < DAY) return said(milliseconds / (60 * MINUTE), "h");
  if (milliseconds < 60 * DAY) return plural(milliseconds / DAY, "day");
  return plural(milliseconds / (30 * DAY), "month");
}
