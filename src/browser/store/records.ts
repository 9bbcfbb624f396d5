/** The database "playbook": its schema and the one connection of this page. Only this folder touches IndexedDB. */

import { type DBSchema, type IDBPDatabase, openDB } from "idb";

const NAME = "playbook";
const VERSION = 1;

export interface CodeRecord {
  text: string;
  /** Milliseconds since the epoch. */
  updated: number;
}

export interface AttemptRecord {
  slug: string;
  time: number;
  /** The verdict's status, or why there was none. */
  status: string;
  code: string;
}

export interface ProgressRecord {
  hintsUsed: number;
  /** The reader chose to see the walkthrough and the solution before passing. */
  revealed: boolean;
  passedAt: number | null;
}

export interface QuizRecord {
  /** Index of the option chosen. */
  chosen: number;
  right: boolean;
  time: number;
}

export interface PlaybookSchema extends DBSchema {
  /** Key: a drill's slug, or `page#index` for a sample. */
  code: { key: string; value: CodeRecord };
  attempts: { key: number; value: AttemptRecord; indexes: { slug: string } };
  /** Key: a drill's slug. */
  progress: { key: string; value: ProgressRecord };
  /** Key: a question's id. */
  quiz: { key: string; value: QuizRecord };
}

export type Database = IDBPDatabase<PlaybookSchema>;

/** One step a version, each run once and in order on a reader's records. */
const MIGRATIONS: ((database: Database) => void)[] = [
  (database) => {
    database.createObjectStore("code");
    database.createObjectStore("attempts", { autoIncrement: true }).createIndex("slug", "slug");
    database.createObjectStore("progress");
    database.createObjectStore("quiz");
  },
];

let opened: Promise<Database> | null = null;

function open(): Promise<Database> {
  return openDB<PlaybookSchema>(NAME, VERSION, {
    upgrade(database, from) {
      for (const migrate of MIGRATIONS.slice(from)) migrate(database);
    },
    blocking(_current, _blocked, event) {
      // A page of a newer release wants to migrate: let go, and open again at the next use.
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated() {
      opened = null;
    },
  });
}

/** The connection; rejects when the browser denies storage, and tries again at the next call. */
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
