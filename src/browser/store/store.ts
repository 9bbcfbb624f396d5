/** Everything a reader keeps in this browser, as elements see it. */

import { Draft, type DraftListener } from "./draft";
import { type AttemptRecord, database, type ProgressRecord, type QuizRecord } from "./records";

const FRESH: ProgressRecord = { hintsUsed: 0, revealed: false, passedAt: null };

export class Store {
  /**
   * Code under one key, kept as it is typed.
   *
   * @param key a drill's slug, or `page#index` for a sample
   */
  draft(key: string, listener: DraftListener): Draft {
    return new Draft(key, listener);
  }

  /** Adds one attempt to a drill's history; resolves when it is durable. */
  async addAttempt(attempt: AttemptRecord): Promise<void> {
    const transaction = (await database()).transaction("attempts", "readwrite", { durability: "strict" });
    await Promise.all([transaction.store.add(attempt), transaction.done]);
  }

  /** A drill's attempts, oldest first. */
  async attempts(slug: string): Promise<AttemptRecord[]> {
    return (await database()).getAllFromIndex("attempts", "slug", slug);
  }

  async progress(slug: string): Promise<ProgressRecord> {
    return { ...FRESH, ...(await (await database()).get("progress", slug)) };
  }

  /** Changes some fields of a drill's progress in one transaction, so that two tabs don't lose each other's. */
  async changeProgress(slug: string, change: Partial<ProgressRecord>): Promise<void> {
    const transaction = (await database()).transaction("progress", "readwrite");
    const before = (await transaction.store.get(slug)) ?? FRESH;
    await transaction.store.put({ ...before, ...change }, slug);
    await transaction.done;
  }

  async quiz(id: string): Promise<QuizRecord | undefined> {
    return (await database()).get("quiz", id);
  }

  async keepQuiz(id: string, record: QuizRecord): Promise<void> {
    await (await database()).put("quiz", record, id);
  }
}
