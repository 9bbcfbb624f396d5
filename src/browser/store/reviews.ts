/** What the review keeps: how well each card and each missed question is known, and every grade that was given. */
import { reflect } from "./mirror";
import { database, writable } from "./records";
import { type GradeRecord, type QuizRecord, type ReviewRecord, type StoreName, wellFormed } from "./shape";

/** All records of a store by key; one that cannot be read is left out. */
async function all<R>(name: StoreName & ("reviews" | "quiz")): Promise<Map<string, R>> {
  const { store, done } = (await database()).transaction(name);
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll(), done]);
  return new Map(
    keys.flatMap((key, at) => {
      const record = wellFormed(name, values[at]);
      return record ? [[key, record as R] as const] : [];
    }),
  );
}

export function reviews(): Promise<Map<string, ReviewRecord>> {
  return all("reviews");
}

export function answers(): Promise<Map<string, QuizRecord>> {
  return all("quiz");
}

/** The grades given since a time. */
export async function gradesSince(time: number): Promise<GradeRecord[]> {
  const found = await (await database()).getAllFromIndex("grades", "time", IDBKeyRange.lowerBound(time));
  return found.flatMap((value) => wellFormed("grades", value) ?? []);
}

/** Keeps a grade and what it makes of the item, both or neither; resolves with the grade's number. */
export async function keepGrade(after: ReviewRecord, grade: GradeRecord): Promise<number> {
  const change = (await writable()).transaction(["reviews", "grades"], "readwrite", { durability: "strict" });
  const [number] = await Promise.all([
    change.objectStore("grades").add(grade),
    change.objectStore("reviews").put(after, grade.item),
    change.done,
  ]);
  await reflect(["grades", number, grade], ["reviews", grade.item, after]);
  return number;
}

/** Takes a grade back: the item is again what it was before; null where it was new. */
export async function takeBack(number: number, item: string, before: ReviewRecord | null): Promise<void> {
  const change = (await writable()).transaction(["reviews", "grades"], "readwrite", { durability: "strict" });
  const items = change.objectStore("reviews");
  await Promise.all([
    change.objectStore("grades").delete(number),
    before ? items.put(before, item) : items.delete(item),
    change.done,
  ]);
  await reflect(["grades", number, undefined], ["reviews", item, before ?? undefined]);
}

/** Changes one item in one transaction, so that two tabs don't lose each other's. */
export async function changeReview(
  item: string,
  change: (before: ReviewRecord | null) => ReviewRecord,
): Promise<ReviewRecord> {
  const transaction = (await writable()).transaction("reviews", "readwrite", { durability: "strict" });
  const after = change(wellFormed("reviews", await transaction.store.get(item)));
  await Promise.all([transaction.store.put(after, item), transaction.done]);
  await reflect(["reviews", item, after]);
  return after;
}

/** Makes a question's answer what it was before; null where there was none. */
export async function restoreAnswer(id: string, before: QuizRecord | null): Promise<void> {
  const connection = await writable();
  if (before) await connection.put("quiz", before, id);
  else await connection.delete("quiz", id);
  await reflect(["quiz", id, before ?? undefined]);
}
