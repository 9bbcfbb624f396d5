/** The runtime as this browser keeps it between visits: nothing of the reader's, and free to be thrown away. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { RuntimeFiles } from "../protocol";

/** Modules that only the second tier of the library brings, and packages that lie in both. */
export interface SecondTier {
  modules: string[];
  packages: string[];
}

export interface Kept extends RuntimeFiles {
  /** The second tier, where it had arrived. */
  rest: Blob | null;
  contents: SecondTier;
}

interface Schema extends DBSchema {
  runtime: { key: string; value: Kept };
}

const NAME = "playbook-runtime";

async function using<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const database = await openDB<Schema>(NAME, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore("runtime");
    },
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** What was kept under `key`; rejects where storage is denied. */
export function getKept(key: string): Promise<Kept | undefined> {
  return using((database) => database.get("runtime", key));
}

/** Keep this and forget every other release; rejects when there is no room. */
export function keep(key: string, kept: Kept): Promise<void> {
  return using(async (database) => {
    const { store, done } = database.transaction("runtime", "readwrite");
    await Promise.all([store.clear(), store.put(kept, key), done]);
  });
}

/** Forget whatever is kept. */
export function forgetKept(): Promise<void> {
  return using((database) => database.clear("runtime"));
}
