/** Reading one record: what cannot be read is set aside, never shown and never lost. */
import { inJson, VERSION } from "./dump";
import { reflect } from "./mirror";
import { database, writable } from "./records";
import { type RecordOf, type StoreName, wellFormed } from "./shape";

const listeners = new Set<(store: StoreName, key: string) => void>();

/** Calls `listener` for each record that is set aside from now on; returns how to stop. */
export function onSetAside(listener: (store: StoreName, key: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function setAside(store: StoreName, key: string): Promise<void> {
  const change = (await writable()).transaction([store, "aside"], "readwrite", { durability: "strict" });
  const records = change.objectStore(store);
  const value: unknown = await records.get(key);
  // Another tab may have done it, or may have written a sound record since.
  if (value === undefined || wellFormed(store, value)) return await change.done;
  const entry = { store, key: key.slice(0, 300), raw: inJson(value), time: Date.now() };
  const [id] = await Promise.all([change.objectStore("aside").add(entry), records.delete(key), change.done]);
  await reflect(["aside", id, entry], [store, key, undefined]);
  for (const tell of listeners) tell(store, key);
}

/** The record, or null when there is none that can be read; rejects when storage is denied. */
export async function read<S extends "texts" | "progress" | "quiz">(
  store: S,
  key: string,
): Promise<RecordOf[S] | null> {
  const connection = await database();
  const value: unknown = await connection.get(store, key);
  if (value === undefined) return null;
  const record = wellFormed(store, value);
  // What looks garbled to us may be sound to the newer release that wrote it.
  if (!record && connection.version === VERSION) await setAside(store, key);
  return record;
}
