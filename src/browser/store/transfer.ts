/** All records as one file, and such a file back into the database. */
import { unwrap } from "idb";
import { type Dump, inJson, migrated, type RawDump, sifted, VERSION } from "./dump";
import { reflectAll } from "./mirror";
import { type Backup, backUp, type Change, database, dumpOf, FORMAT, fileOf, fill, writable } from "./records";
import { fault, isKey, STORE_NAMES } from "./shape";

/** Larger files are not even read: thousands of attempts take a tenth of this. */
export const LARGEST_FILE = 64 * 1024 * 1024;
const MOST_RECORDS = 500_000;

/** A file was refused; nothing has changed. */
export class RefusedFile extends Error {
  override name = "RefusedFile";
}

function refuse(reason: string): never {
  throw new RefusedFile(reason);
}

/** All records as the text of a file; the same records give the same bytes. */
export async function exportAll(): Promise<string> {
  const raw = await rawDump();
  return fileOf(raw.version > VERSION ? raw : sound(raw));
}

/** The dump with what cannot be read set apart; an export of it has the same bytes however often it is made. */
function sound(raw: RawDump): RawDump {
  return { version: VERSION, stores: sifted(raw, 0) as RawDump["stores"] };
}

async function rawDump(): Promise<RawDump> {
  const connection = await database();
  return dumpOf(unwrap(connection.transaction([...connection.objectStoreNames])), connection.version);
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Told below: the engine's own words speak of tokens and positions.
  }
  return refuse("this file is no JSON object, so it is no export of this site, or it was cut off");
}

function entriesOf(name: string, given: unknown): [unknown, unknown][] {
  if (!Array.isArray(given)) return refuse(`“${name}” is no list`);
  for (const [index, entry] of given.entries()) {
    if (!Array.isArray(entry) || entry.length !== 2) return refuse(`entry ${index + 1} of “${name}” is no pair`);
  }
  return given as [unknown, unknown][];
}

/** Checks every record: a single one that is not ours refuses the whole file. */
function checked(stores: RawDump["stores"]): Dump {
  const dump = Object.fromEntries(STORE_NAMES.map((name) => [name, []])) as unknown as Record<string, unknown[]>;
  for (const [name, entries] of Object.entries(stores)) {
    const store = STORE_NAMES.find((known) => known === name);
    if (!store) return refuse(`it holds “${name.slice(0, 40)}”, which this site does not know`);
    const seen = new Set<unknown>();
    for (const [index, [key, value]] of entries.entries()) {
      const where = `entry ${index + 1} of “${store}”`;
      if (!isKey(store, key)) return refuse(`${where} has no usable key: ${inJson(key).slice(0, 60)}`);
      if (seen.has(key)) return refuse(`${where} has the key of an earlier one: ${inJson(key).slice(0, 60)}`);
      seen.add(key);
      const wrong = fault(store, value);
      if (wrong) return refuse(`${where}: ${wrong.slice(0, 200)}`);
    }
    dump[store] = entries;
  }
  return dump as unknown as Dump;
}

/** The records in a file's text; throws `RefusedFile` with the reason. */
export function readFile(text: string): Dump {
  if (text.length > LARGEST_FILE) refuse("it is larger than any export of this site");
  const { format, version, ...rest } = parsed(text);
  if (format !== FORMAT) refuse(`its “format” is not “${FORMAT}”`);
  if (!Number.isSafeInteger(version) || (version as number) < 1) refuse("its “version” is no whole number above 0");
  if ((version as number) > VERSION) refuse("a newer release of this site made it; reload this page and try again");
  const stores = Object.fromEntries(Object.entries(rest).map(([name, given]) => [name, entriesOf(name, given)]));
  const total = Object.values(stores).reduce((sum, entries) => sum + entries.length, 0);
  if (total > MOST_RECORDS) refuse(`it holds ${total} records; the most is ${MOST_RECORDS}`);
  return checked(migrated({ version: version as number, stores }).stores);
}

/** Replaces all records by `dump` in one transaction; what was there is kept as a backup. */
export async function replaceAll(dump: Dump, reason: string): Promise<void> {
  const names = [...STORE_NAMES, "backups"] as const;
  const change = (await writable()).transaction(names, "readwrite", { durability: "strict" }) as unknown as Change;
  const work = async () => {
    const before = fileOf(sound(await dumpOf(unwrap(change), VERSION)));
    await Promise.all(STORE_NAMES.map((name) => change.objectStore(name).clear?.()));
    await fill(change, dump);
    await backUp(change, reason, before);
  };
  await Promise.all([work(), change.done]);
  await reflectAll(dump as RawDump["stores"]);
}

/** Files kept before something was replaced, newest first. */
export async function backups(): Promise<Backup[]> {
  return (await (await database()).getAll("backups")).reverse();
}

export interface Tally {
  texts: number;
  attempts: number;
  drills: number;
  questions: number;
  reviews: number;
}

/** How much a dump holds, in the reader's terms. */
export function tally(dump: Dump): Tally {
  return {
    texts: dump.texts.length,
    attempts: dump.attempts.length,
    drills: dump.progress.length,
    questions: dump.quiz.length,
    reviews: dump.reviews.length,
  };
}

/** What is kept here now. */
export async function keptNow(): Promise<Dump> {
  return sifted(await rawDump(), 0);
}
