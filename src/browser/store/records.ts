/** The database "playbook": its schema and the one connection of this page. Only this folder touches IndexedDB. */

import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames, unwrap } from "idb";
import { type Dump, migrated, type RawDump, sifted, VERSION } from "./dump";
import { forgetMirror, mirrored, reflectAll } from "./mirror";
import { type RecordOf, STORE_NAMES, type StoreName } from "./shape";

const NAME = "playbook";
/** Backups that are made before something is replaced; the oldest goes first. */
const KEPT_BACKUPS = 3;

export interface Backup {
  time: number;
  /** What was about to happen. */
  reason: string;
  /** An exported file. */
  file: string;
}

export interface PlaybookSchema extends DBSchema {
  /** Key: `<slug>` or `<slug>/<n>` for a drill's solutions, `<slug>#notes`, `<slug>#tests`, `page#index` for a sample. */
  texts: { key: string; value: RecordOf["texts"] };
  attempts: { key: number; value: RecordOf["attempts"]; indexes: { slug: string } };
  /** Key: a drill's slug. */
  progress: { key: string; value: RecordOf["progress"] };
  /** Key: a question's id. */
  quiz: { key: string; value: RecordOf["quiz"] };
  /** Key: a card's or a question's id. */
  reviews: { key: string; value: RecordOf["reviews"] };
  /** Every grade that was given. */
  grades: { key: number; value: RecordOf["grades"]; indexes: { time: number } };
  /** Records that could not be read. */
  aside: { key: number; value: RecordOf["aside"] };
  backups: { key: number; value: Backup };
}

export type Database = IDBPDatabase<PlaybookSchema>;
export type Change = IDBPTransaction<PlaybookSchema, StoreNames<PlaybookSchema>[], "readwrite" | "versionchange">;

/** A newer release of the site has changed the records' schema: they are read here, and not written. */
export class NewerRecords extends Error {
  override name = "NewerRecords";
}

/** Why something was not kept. */
export type Refusal = "full" | "denied" | "newer";

export function refusalOf(error: unknown): Refusal {
  const { name } = (error ?? {}) as { name?: unknown };
  if (name === "NewerRecords") return "newer";
  return name === "QuotaExceededError" ? "full" : "denied";
}

function createStores(database: Database): void {
  database.createObjectStore("texts");
  database.createObjectStore("attempts", { autoIncrement: true }).createIndex("slug", "slug");
  database.createObjectStore("progress");
  database.createObjectStore("quiz");
  database.createObjectStore("reviews");
  database.createObjectStore("grades", { autoIncrement: true }).createIndex("time", "time");
  database.createObjectStore("aside", { autoIncrement: true });
  database.createObjectStore("backups", { autoIncrement: true });
}

/** Every record of every store that `transaction` reaches, as it lies there. */
export async function dumpOf(transaction: IDBTransaction, version: number): Promise<RawDump> {
  const stores: RawDump["stores"] = {};
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const name of transaction.objectStoreNames) {
    const store = transaction.objectStore(name);
    const [keys, values] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
    stores[name] = keys.map((key, index) => [key, values[index]]);
  }
  return { version, stores };
}

/** A dump as the text of a file: the same records give the same bytes. */
export function fileOf({ version, stores }: RawDump): string {
  const { backups: _, ...own } = stores;
  return `${JSON.stringify({ format: FORMAT, version, ...own }, null, 1)}\n`;
}

export const FORMAT = "ai-interview-playbook records";

/** Puts all of `dump` into stores that are empty. */
export function fill(change: Change, dump: Dump): Promise<unknown> {
  const puts = STORE_NAMES.flatMap((name) =>
    dump[name].map(([key, record]) => change.objectStore(name).put?.(record, key)),
  );
  return Promise.all(puts);
}

/** Keeps what is about to be replaced. */
export async function backUp(change: Change, reason: string, file: string): Promise<void> {
  const store = change.objectStore("backups");
  await store.put?.({ time: Date.now(), reason, file });
  const keys = await store.getAllKeys();
  for (const old of keys.slice(0, -KEPT_BACKUPS)) await store.delete?.(old);
}

/** Set when this page created the database: either a new reader's, or one that the browser threw away. */
let created = false;

async function upgrade(database: Database, from: number, change: Change): Promise<void> {
  created = from === 0;
  if (created) return createStores(database);
  const raw = unwrap(change);
  const old = await dumpOf(raw, from);
  for (const name of [...raw.objectStoreNames]) raw.db.deleteObjectStore(name);
  createStores(database);
  const copies = change.objectStore("backups");
  for (const [key, copy] of old.stores.backups ?? []) await copies.put?.(copy as Backup, key as number);
  await fill(change, sifted(migrated(old), Date.now()));
  await backUp(change, `Before the move from version ${from} to ${VERSION}`, fileOf(old));
}

/** After the browser has thrown the database away, the mirror fills it again; where the mirror is gone, it is refilled. */
async function recover(connection: Database): Promise<void> {
  const kept = await mirrored().catch(() => null);
  if (!created) {
    if (kept) return;
    const own = unwrap(connection.transaction([...STORE_NAMES]));
    return reflectAll((await dumpOf(own, VERSION)).stores);
  }
  created = false;
  if (!kept) return;
  const change = connection.transaction([...STORE_NAMES], "readwrite", { durability: "strict" });
  const dump = sifted({ version: VERSION, stores: kept }, Date.now());
  await Promise.all([fill(change as unknown as Change, dump), change.done]);
}

let opened: Promise<Database> | null = null;

function isVersionError(error: unknown): boolean {
  return (error as { name?: unknown } | null)?.name === "VersionError";
}

async function open(): Promise<Database> {
  const callbacks = {
    upgrade: (database: Database, from: number, _to: number | null, change: unknown) =>
      upgrade(database, from, change as Change),
    blocking(_current: number, _blocked: number | null, event: IDBVersionChangeEvent) {
      // A page of a newer release wants to migrate: let go, and open again at the next use.
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated() {
      opened = null;
    },
  };
  try {
    const connection = await openDB<PlaybookSchema>(NAME, VERSION, callbacks);
    await recover(connection);
    return connection;
  } catch (error) {
    if (!isVersionError(error)) throw error;
    return await openDB<PlaybookSchema>(NAME, undefined, callbacks);
  }
}

/** The connection, for reading; rejects when the browser denies storage, and tries again at the next call. */
export async function database(): Promise<Database> {
  opened ??= open();
  const attempt = opened;
  try {
    return await attempt;
  } catch (error) {
    if (opened === attempt) opened = null;
    throw error;
  }
}

/** The connection, for writing; rejects with `NewerRecords` besides. */
export async function writable(): Promise<Database> {
  const connection = await database();
  if (connection.version > VERSION) throw new NewerRecords("a newer release of the site has changed the records");
  return connection;
}

/** Removes every record of the reader's, backups included. */
export async function deleteEverything(): Promise<void> {
  const connection = await opened?.catch(() => null);
  connection?.close();
  opened = null;
  await forgetMirror();
  await deleteDB(NAME);
}

export type { StoreName };
