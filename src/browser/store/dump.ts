/**
 * All records as plain data, whatever version of the schema they were written under.
 *
 * The database and an imported file are brought up to date by the same steps, so that there is one way to read the
 * past.
 */
import { isKey, type RecordOf, STORE_NAMES, type StoreName, wellFormed } from "./shape";

/** Version of the database's schema and of exported files. */
export const VERSION = 3;

/** Key and record, for every record of every store, as they were found. */
export interface RawDump {
  version: number;
  stores: Record<string, [unknown, unknown][]>;
}

export type Dump = { [S in StoreName]: [string | number, RecordOf[S]][] };

type Step = (stores: RawDump["stores"]) => RawDump["stores"];

function withDefaults(entries: [unknown, unknown][] | undefined, defaults: object): [unknown, unknown][] {
  return (entries ?? []).map(([key, value]) => [
    key,
    typeof value === "object" && value !== null ? { ...defaults, ...value } : value,
  ]);
}

/** From each version to the next: index 0 leads from 1 to 2. */
const STEPS: Step[] = [
  ({ code, attempts, progress, quiz }) => ({
    texts: code ?? [],
    attempts: withDefaults(attempts, { solution: 1 }),
    progress: withDefaults(progress, { solutions: [1], active: 1, open: false }).map(([key, value]) => {
      const kept = value as { revealed?: unknown; passedAt?: unknown } | null;
      const open = Boolean(kept?.revealed) || typeof kept?.passedAt === "number";
      return [key, typeof value === "object" && value !== null ? { ...value, open } : value];
    }),
    quiz: quiz ?? [],
    aside: [],
  }),
  (stores) => ({ ...stores, reviews: [], grades: [] }),
];

/** Brings a dump of an older version up to date. */
export function migrated(dump: RawDump): RawDump {
  const steps = STEPS.slice(dump.version - 1);
  return { version: VERSION, stores: steps.reduce((stores, step) => step(stores), dump.stores) };
}

/** Parts what is well formed from what is not; the latter becomes entries of the store "aside". */
export function sifted(dump: RawDump, now: number): Dump {
  const found = Object.fromEntries(STORE_NAMES.map((name) => [name, []])) as unknown as Dump;
  let next = Math.max(0, ...(dump.stores.aside ?? []).map(([key]) => (typeof key === "number" ? key : 0)));
  for (const name of STORE_NAMES) {
    for (const [key, value] of dump.stores[name] ?? []) {
      const record = wellFormed(name, value);
      if (record && isKey(name, key)) (found[name] as [string | number, unknown][]).push([key, record]);
      else found.aside.push([++next, { store: name, key: String(key).slice(0, 300), raw: inJson(value), time: now }]);
    }
  }
  return found;
}

/** JSON of anything; what JSON cannot say is named in words. */
export function inJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}
