/**
 * A second copy of the records, in a storage bucket of its own.
 *
 * Chromium, killed in the middle of a write, throws away the whole database of a site at a later start: about once in
 * a hundred kills (tests/faults/test_kills.py).  The bucket is written after the database, so that one kill never meets
 * both.  Only browsers with Storage Buckets, which are those that need it, have one.
 */
import type { RawDump } from "./dump";
import { STORE_NAMES, type StoreName } from "./shape";

const BUCKET = "playbook-mirror";
const NAME = "playbook";
/** One more whenever a store joins. */
const VERSION = 2;

interface Bucket {
  indexedDB: IDBFactory;
}

interface WithBuckets {
  storageBuckets?: { open(name: string, options?: object): Promise<Bucket>; delete(name: string): Promise<void> };
}

/** One record that was put, or taken away where the value is undefined. */
export type Reflected = [store: StoreName, key: string | number, value: unknown];

function buckets(): WithBuckets["storageBuckets"] {
  return (navigator as WithBuckets).storageBuckets;
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function completed(change: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    change.oncomplete = () => resolve();
    change.onabort = change.onerror = () => reject(change.error);
  });
}

let opened: Promise<IDBDatabase | null> | null = null;

async function open(): Promise<IDBDatabase | null> {
  const bucket = await buckets()?.open(BUCKET, { durability: "strict" });
  if (!bucket) return null;
  const asked = bucket.indexedDB.open(NAME, VERSION);
  asked.onupgradeneeded = () => {
    const there = asked.result.objectStoreNames;
    for (const name of STORE_NAMES) if (!there.contains(name)) asked.result.createObjectStore(name);
  };
  const database = await answer(asked);
  database.onclose = database.onversionchange = () => {
    database.close();
    opened = null;
  };
  return database;
}

/** Null where the browser has none, or refuses it: the database is then all there is. */
async function mirror(): Promise<IDBDatabase | null> {
  opened ??= open().catch(() => null);
  return opened;
}

async function changed(work: (change: IDBTransaction) => void): Promise<void> {
  const database = await mirror();
  if (!database) return;
  try {
    const change = database.transaction(STORE_NAMES, "readwrite", { durability: "strict" });
    work(change);
    await completed(change);
  } catch {
    // The record itself is durable; a mirror that fails is opened anew at the next change.
    opened = null;
  }
}

/** Repeats what the database has just made durable. */
export function reflect(...records: Reflected[]): Promise<void> {
  return changed((change) => {
    for (const [store, key, value] of records) {
      if (value === undefined) change.objectStore(store).delete(key);
      else change.objectStore(store).put(value, key);
    }
  });
}

/** Makes the mirror hold just these stores. */
export function reflectAll(stores: RawDump["stores"]): Promise<void> {
  return changed((change) => {
    for (const name of STORE_NAMES) {
      change.objectStore(name).clear();
      for (const [key, value] of stores[name] ?? []) change.objectStore(name).put(value, key as IDBValidKey);
    }
  });
}

/** What the mirror holds; null when there is nothing. */
export async function mirrored(): Promise<RawDump["stores"] | null> {
  const database = await mirror();
  if (!database) return null;
  const stores: RawDump["stores"] = {};
  const read = database.transaction(STORE_NAMES);
  for (const name of STORE_NAMES) {
    const store = read.objectStore(name);
    const [keys, values] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
    stores[name] = keys.map((key, index) => [key, values[index]]);
  }
  return Object.values(stores).some((entries) => entries.length) ? stores : null;
}

/** Takes the mirror away with all it holds. */
export async function forgetMirror(): Promise<void> {
  (await opened?.catch(() => null))?.close();
  opened = null;
  await buckets()?.delete(BUCKET);
}
