/** Times as a reader says them. */

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" });
const MOMENT = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** "24 November 2026" */
export function day(time: number): string {
  return DAY.format(time);
}

/** "24 Nov 2026, 14:03" */
export function moment(time: number): string {
  return MOMENT.format(time);
}
