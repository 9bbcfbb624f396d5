/** Reads what was kept, tells it, then saves without end and tells each text that was said to be saved. */

import { Store } from "../../../src/browser/store/store";

const KEY = "longest-token-span";
let written = 0;

/** The text of one save: its number at both ends, so that half a text is seen. */
function text(number: number): string {
  return `${number}|${"x".repeat((number * 7919) % 50_000)}|${number}`;
}

async function tell(what: string, body: string): Promise<void> {
  await fetch(`/${what}${location.search}`, { method: "POST", body, keepalive: body.length < 60_000 });
}

const draft = new Store().draft(KEY, {
  onState(state) {
    // The state speaks of the last text that was given to save: there is never another one waiting here.
    if (state === "saved") {
      void tell("saved", String(written));
      next();
    } else if (state === "unsaved") {
      void tell("unsaved", String(written));
    }
  },
  onElsewhere() {},
});

function next(): void {
  written += 1;
  const mine = written;
  // Outside the event that told of the last one, as keystrokes are.
  setTimeout(() => draft.save(text(mine)));
}

const kept = await draft.load();
// Heard before anything else is told: the listener takes requests as they come.
await tell("kept", kept === null ? "" : `${kept.split("|")[0]} ${kept === text(Number(kept.split("|")[0]))}`);
written = Number(kept?.split("|")[0] ?? 0);
next();
