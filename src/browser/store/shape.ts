/** What each record must look like: the one source for types, for reading what is kept, and for files from outside. */
import * as v from "valibot";

const LONGEST_KEY = 300;
const LONGEST_TEXT = 1_000_000;

const key = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_KEY));
const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
/** Milliseconds since the epoch. */
const time = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000));
const ordinal = v.pipe(count, v.minValue(1));

const Text = v.strictObject({ text, updated: time });

const Attempt = v.strictObject({
  /** A drill's slug, or the key of another text. */
  slug: key,
  /** Which of the drill's solutions it was. */
  solution: ordinal,
  time,
  /** The verdict's status; why there was none; or why a text was kept without a run: "replaced", "elsewhere". */
  status: v.pipe(v.string(), v.maxLength(40)),
  code: text,
});

const Progress = v.strictObject({
  /** In the present attempt. */
  hintsUsed: count,
  /** The reader chose, at least once, to see the walkthrough and the solution before passing. */
  revealed: v.boolean(),
  /** When the drill was last passed. */
  passedAt: v.nullable(time),
  /** Walkthrough and solution are open in the present attempt. */
  open: v.boolean(),
  /** Numbers of the solutions there are, ascending. */
  solutions: v.pipe(v.array(ordinal), v.minLength(1), v.maxLength(1000)),
  active: ordinal,
});

const places = v.pipe(v.array(count), v.maxLength(20));

const Quiz = v.strictObject({
  /** Index of the option chosen; indices, ascending, of several; steps in the reader's order; a number as typed. */
  chosen: v.union([count, places, v.pipe(v.string(), v.maxLength(80))]),
  right: v.boolean(),
  time,
});

const days = v.pipe(v.number(), v.minValue(0), v.maxValue(100_000));

/** How well a card or a missed question is known, as the scheduler counts it. */
const Review = v.strictObject({
  due: time,
  /** Days after which the chance to know it has fallen to nine in ten. */
  stability: days,
  /** 1 to 10; 0 before the first grade. */
  difficulty: v.pipe(v.number(), v.minValue(0), v.maxValue(10)),
  /** Days between the last review and `due`. */
  scheduled: days,
  /** Which of the short steps it stands at. */
  step: count,
  reps: count,
  lapses: count,
  /** 0 new, 1 learning, 2 known, 3 learning again. */
  state: v.pipe(count, v.maxValue(3)),
  last: time,
});

const Grade = v.strictObject({
  /** Id of the card or question. */
  item: key,
  /** 1 again, 2 hard, 3 good, 4 easy. */
  grade: v.pipe(ordinal, v.maxValue(4)),
  time,
  /** How long the reader took. */
  seconds: v.pipe(v.number(), v.minValue(0), v.maxValue(86_400)),
});

const Aside = v.strictObject({
  /** Where the record lay, and under which key. */
  store: key,
  key: v.pipe(v.string(), v.maxLength(LONGEST_KEY)),
  /** The record as JSON, as far as it can be said in JSON. */
  raw: v.string(),
  time,
});

/** Everything of the reader's that is exported and imported, by object store. */
export const SHAPES = {
  texts: Text,
  attempts: Attempt,
  progress: Progress,
  quiz: Quiz,
  reviews: Review,
  grades: Grade,
  aside: Aside,
};

export type TextRecord = v.InferOutput<typeof Text>;
export type AttemptRecord = v.InferOutput<typeof Attempt>;
export type ProgressRecord = v.InferOutput<typeof Progress>;
export type QuizRecord = v.InferOutput<typeof Quiz>;
export type ReviewRecord = v.InferOutput<typeof Review>;
export type GradeRecord = v.InferOutput<typeof Grade>;
export type AsideRecord = v.InferOutput<typeof Aside>;

export type StoreName = keyof typeof SHAPES;
/** In the order of an exported file. */
export const STORE_NAMES = Object.keys(SHAPES) as StoreName[];
/** Stores whose keys the database counts out itself. */
export const NUMBERED: readonly StoreName[] = ["attempts", "grades", "aside"];

export interface RecordOf {
  texts: TextRecord;
  attempts: AttemptRecord;
  progress: ProgressRecord;
  quiz: QuizRecord;
  reviews: ReviewRecord;
  grades: GradeRecord;
  aside: AsideRecord;
}

/** The record with its fields in our order, or null when it is none. */
export function wellFormed<S extends StoreName>(store: S, value: unknown): RecordOf[S] | null {
  const result = v.safeParse(SHAPES[store] as v.GenericSchema, value);
  return result.success ? (result.output as RecordOf[S]) : null;
}

/** What is wrong with a record: the field's path and the reason; empty when nothing is. */
export function fault(store: StoreName, value: unknown): string {
  const result = v.safeParse(SHAPES[store] as v.GenericSchema, value);
  if (result.success) return "";
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  return path ? `${path}: ${issue.message}` : issue.message;
}

/** A key of `store`, as the database allows it. */
export function isKey(store: StoreName, given: unknown): given is string | number {
  return v.is(NUMBERED.includes(store) ? ordinal : key, given);
}
