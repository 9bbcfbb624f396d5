/** All that a reader has done, in one look: for pages that speak of many drills and concepts at once. */
import { database } from "./records";
import { answers, reviews } from "./reviews";
import { type AttemptRecord, type QuizRecord, type ReviewRecord, wellFormed } from "./shape";

export interface Overview {
  /** When each drill was last passed. */
  passed: Map<string, number>;
  /** Each drill's latest run. */
  latest: Map<string, AttemptRecord>;
  answers: Map<string, QuizRecord>;
  reviews: Map<string, ReviewRecord>;
}

/** Attempts that were kept without a run. */
const UNJUDGED = new Set(["replaced", "elsewhere"]);

export async function overview(): Promise<Overview> {
  const connection = await database();
  const [slugs, progress, attempts, answered, reviewed] = await Promise.all([
    connection.getAllKeys("progress"),
    connection.getAll("progress"),
    connection.getAll("attempts"),
    answers(),
    reviews(),
  ]);
  const passed = new Map<string, number>();
  slugs.forEach((slug, at) => {
    const time = wellFormed("progress", progress[at])?.passedAt;
    if (time) passed.set(slug, time);
  });
  const latest = new Map<string, AttemptRecord>();
  for (const value of attempts) {
    const attempt = wellFormed("attempts", value);
    if (!attempt || UNJUDGED.has(attempt.status)) continue;
    if ((latest.get(attempt.slug)?.time ?? -1) < attempt.time) latest.set(attempt.slug, attempt);
  }
  return { passed, latest, answers: answered, reviews: reviewed };
}
