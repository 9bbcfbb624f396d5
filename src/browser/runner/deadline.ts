/**
 * A time limit without shared memory.
 *
 * Pyodide asks element 0 of its interrupt buffer every few bytecodes whether a signal has come.  Here that element is a
 * getter that looks at the clock: past the deadline it answers SIGINT, again and again until the deadline is lifted, so
 * that a bare `except:` inside a loop does not defeat it.
 */
const SIGINT = 2;
const REPEAT_MS = 50;

export interface Deadline {
  /** What `pyodide.setInterruptBuffer` gets. */
  buffer: Uint8Array;
  /** What `judge.deadline.use` gets: seconds from now, or nothing to lift the limit. */
  set: (seconds?: number | null) => void;
}

export function makeDeadline(now: () => number): Deadline {
  let due = Number.POSITIVE_INFINITY;
  const buffer = {
    get 0(): number {
      const time = now();
      if (time < due) return 0;
      due = time + REPEAT_MS;
      return SIGINT;
    },
    // Pyodide clears the element after reading it; the clock alone decides here.
    set 0(_signal: number) {},
  };
  return {
    buffer: buffer as unknown as Uint8Array,
    set: (seconds) => {
      due = typeof seconds === "number" ? now() + seconds * 1000 : Number.POSITIVE_INFINITY;
    },
  };
}
