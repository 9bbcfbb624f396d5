/** What is due, in which order, and how much of it fits into a day. */
import type { GradeRecord, QuizRecord, ReviewRecord } from "../store/shape";
import { FIRST_STEP } from "./schedule";

/** Seconds of review a day; the reader may add as much again. */
export const DAILY_SECONDS = 600;
/** New cards a day: each brings about seven reviews in its first month. */
export const NEW_A_DAY = 15;
/** A reader who took longer than this was elsewhere. */
export const LONGEST_LOOK = 90;
/** Seconds an item takes where nothing is known of the reader. */
const TYPICAL_LOOK = 20;
/** A day begins at four, so that a late evening is one day. */
const DAWN = 4;

export interface Item {
  id: string;
  chapter: string;
  /** Null for a question. */
  deck: string | null;
}

export interface Kept {
  reviews: Map<string, ReviewRecord>;
  answers: Map<string, QuizRecord>;
  /** Of today. */
  grades: GradeRecord[];
}

export interface Plan {
  /** Due now, the longest overdue first within each chapter. */
  due: Item[];
  /** Cards never seen, as many as today still allows. */
  fresh: Item[];
  /** How many cards were never seen, today's allowance or not. */
  unseen: number;
  /** When the next of the rest is due, and how many are by the end of that day. */
  later: { time: number; count: number } | null;
}

export function dayStart(now: number): number {
  const day = new Date(now);
  if (day.getHours() < DAWN) day.setDate(day.getDate() - 1);
  return day.setHours(DAWN, 0, 0, 0);
}

function dayEnd(now: number): number {
  const day = new Date(dayStart(now));
  return day.setDate(day.getDate() + 1);
}

/** When an item is due; null for a question never missed and for a card never seen. */
export function dueOf(item: Item, { reviews, answers }: Kept): number | null {
  const review = reviews.get(item.id);
  if (review) return review.due;
  const answer = answers.get(item.id);
  return item.deck === null && answer && !answer.right ? answer.time + FIRST_STEP : null;
}

/** Mixes chapters so that neighbours differ where they can; the order within a chapter stays. */
export function interleave(items: Item[]): Item[] {
  const rest = new Map<string, Item[]>();
  for (const item of items) rest.set(item.chapter, [...(rest.get(item.chapter) ?? []), item]);
  const mixed: Item[] = [];
  while (rest.size) {
    const last = mixed.at(-1)?.chapter;
    const others = [...rest].filter(([chapter]) => chapter !== last || rest.size === 1);
    const [chapter, own] = others.reduce((most, each) => (each[1].length > most[1].length ? each : most));
    mixed.push(...own.splice(0, 1));
    if (!own.length) rest.delete(chapter);
  }
  return mixed;
}

/** How many cards were seen for the first time today: those all of whose grades are today's. */
export function introduced(kept: Kept, now: number): number {
  const start = dayStart(now);
  const today = new Map<string, number>();
  for (const { item, time } of kept.grades) if (time >= start) today.set(item, (today.get(item) ?? 0) + 1);
  return [...today].filter(([id, times]) => kept.reviews.get(id)?.reps === times && id.includes(".f")).length;
}

/** Seconds spent today. */
export function spent(grades: GradeRecord[], now: number): number {
  const start = dayStart(now);
  return grades
    .filter(({ time }) => time >= start)
    .reduce((sum, { seconds }) => sum + Math.min(seconds, LONGEST_LOOK), 0);
}

/** What a session over `items` would hold. */
export function plan(items: Item[], kept: Kept, now: number, newToday = NEW_A_DAY): Plan {
  const known = items.flatMap((item) => {
    const due = dueOf(item, kept);
    return due === null ? [] : [{ item, due }];
  });
  const due = known.filter((each) => each.due <= now).sort((a, b) => a.due - b.due);
  const fresh = items.filter((item) => item.deck !== null && dueOf(item, kept) === null);
  const ahead = known.map((each) => each.due).filter((time) => time > now);
  const next = ahead.length ? Math.min(...ahead) : null;
  return {
    due: interleave(due.map(({ item }) => item)),
    fresh: interleave(fresh).slice(0, Math.max(0, newToday - introduced(kept, now))),
    unseen: fresh.length,
    later: next === null ? null : { time: next, count: ahead.filter((time) => time < dayEnd(next)).length },
  };
}

/** About how many minutes so many items take. */
export function minutes(count: number): number {
  return Math.max(1, Math.round((count * TYPICAL_LOOK) / 60));
}
