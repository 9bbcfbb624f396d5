/**
 * When this browser's records were last exported, and that there were any.
 *
 * Kept outside the database on purpose: when the browser throws that away, this is what tells of it.
 */

const KEY = "playbook-backup";

const DAY = 86_400_000;

/** Times are milliseconds since the epoch, null for never. */
interface Note {
  /** When this browser first kept something. */
  since: number;
  exported: number | null;
  /** When the reader was last told that a backup would be wise. */
  reminded: number | null;
}

function isTime(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

/** What is known of earlier records; null when this browser never held any. */
export function backupNote(): Note | null {
  try {
    const given: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    if (typeof given !== "object" || given === null) return null;
    const { since, exported, reminded } = given as Partial<Note>;
    if (!isTime(since)) return null;
    return { since, exported: isTime(exported) ? exported : null, reminded: isTime(reminded) ? reminded : null };
  } catch {
    return null; // Storage is denied, or the note was garbled: nothing is known.
  }
}

function write(change: Partial<Note>): void {
  const note: Note = { since: Date.now(), exported: null, reminded: null, ...backupNote(), ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(note));
  } catch {
    // A comfort only: the records themselves tell when they cannot be kept.
  }
}

/** There are records here now. */
export function noteRecords(): void {
  if (!backupNote()) write({});
}

/** All records were exported just now. */
export function noteExport(): void {
  write({ exported: Date.now() });
}

/** Whether to speak of a backup: at most once a week, and never in the first three days. Notes that it was done. */
export function remindNow(): boolean {
  const note = backupNote();
  const now = Date.now();
  if (!note || now - note.since < 3 * DAY) return false;
  if (now - (note.exported ?? 0) < 14 * DAY || now - (note.reminded ?? 0) < 7 * DAY) return false;
  write({ reminded: now });
  return true;
}

/** "12 days ago", "never"; `time` in milliseconds since the epoch. */
export function ago(time: number | null): string {
  if (time === null) return "never";
  const days = Math.floor((Date.now() - time) / DAY);
  const words = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
  if (days > 0) return words.format(-days, "day");
  const minutes = Math.floor((Date.now() - time) / 60_000);
  return minutes < 60 ? words.format(-minutes, "minute") : words.format(-Math.floor(minutes / 60), "hour");
}

/** Nothing is kept here any more, by the reader's own wish. */
export function forgetNote(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // As above.
  }
}
