/** Everything a reader keeps in this browser, as elements see it. */

import { Draft, type DraftListener } from "./draft";
import { reflect } from "./mirror";
import { onSetAside, read } from "./reading";
import { database, writable } from "./records";
import { type AttemptRecord, type ProgressRecord, type QuizRecord, wellFormed } from "./shape";

const FRESH: ProgressRecord = {
  hintsUsed: 0,
  revealed: false,
  passedAt: null,
  open: false,
  solutions: [1],
  active: 1,
};

/** An attempt and its number in the database. */
export interface KeptAttempt extends AttemptRecord {
  id: number;
}

export class Store {
  /** A text under one key (see `PlaybookSchema.texts`), kept as it is typed. */
  draft(key: string, listener: DraftListener): Draft {
    return new Draft(key, listener);
  }

  /** The text kept under a key, for those who only look. */
  async text(key: string): Promise<string | null> {
    return (await read("texts", key))?.text ?? null;
  }

  /** The texts whose keys begin so, by key, in the order of the keys; those that cannot be read are left out. */
  async texts(prefix: string): Promise<Map<string, string>> {
    const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
    const { store, done } = (await database()).transaction("texts");
    const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range), done]);
    return new Map(
      values.flatMap((value, at): [string, string][] => {
        const record = wellFormed("texts", value);
        return record ? [[keys[at] ?? "", record.text]] : [];
      }),
    );
  }

  /** Adds one attempt to a drill's history; resolves when it is durable. */
  async addAttempt(attempt: AttemptRecord): Promise<void> {
    const transaction = (await writable()).transaction("attempts", "readwrite", { durability: "strict" });
    const [id] = await Promise.all([transaction.store.add(attempt), transaction.done]);
    await reflect(["attempts", id, attempt]);
  }

  /** A drill's attempts, newest first; one that cannot be read is left out. */
  async attempts(slug: string): Promise<KeptAttempt[]> {
    const { store, done } = (await database()).transaction("attempts");
    const index = store.index("slug");
    const [keys, values] = await Promise.all([index.getAllKeys(slug), index.getAll(slug), done]);
    const kept = values.flatMap((value, at) => {
      const record = wellFormed("attempts", value);
      return record ? [{ ...record, id: keys[at] ?? 0 }] : [];
    });
    return kept.sort((a, b) => b.time - a.time || b.id - a.id);
  }

  async progress(slug: string): Promise<ProgressRecord> {
    return (await read("progress", slug)) ?? FRESH;
  }

  /** Changes some fields of a drill's progress in one transaction, so that two tabs don't lose each other's. */
  async changeProgress(
    slug: string,
    change: (before: ProgressRecord) => Partial<ProgressRecord>,
  ): Promise<ProgressRecord> {
    const transaction = (await writable()).transaction("progress", "readwrite");
    const before = wellFormed("progress", await transaction.store.get(slug)) ?? FRESH;
    const after = { ...before, ...change(before) };
    await Promise.all([transaction.store.put(after, slug), transaction.done]);
    await reflect(["progress", slug, after]);
    return after;
  }

  async quiz(id: string): Promise<QuizRecord | null> {
    return read("quiz", id);
  }

  async keepQuiz(id: string, record: QuizRecord): Promise<void> {
    await (await writable()).put("quiz", record, id);
    await reflect(["quiz", id, record]);
  }

  /** Calls `listener` when a text cannot be read and was set aside; returns how to stop. */
  onTextSetAside(listener: (key: string) => void): () => void {
    return onSetAside((store, key) => store === "texts" && listener(key));
  }
}
