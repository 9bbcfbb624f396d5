/** One text that is saved while it is being typed. */

import { type Reflected, reflect } from "./mirror";
import { read } from "./reading";
import { type Refusal, refusalOf, writable } from "./records";

export type SavedState = "saved" | "saving" | "unsaved";

export interface DraftListener {
  /** "saved" comes only after the transaction has completed; "unsaved" says why. */
  onState(state: SavedState, refusal?: Refusal): void;
  /** Another tab saved another text under the same key. */
  onElsewhere(text: string): void;
}

interface Notice {
  key: string;
  text: string;
}

function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel("playbook-texts");
  } catch {
    return null; // Storage partitioning may refuse it; the last write then wins without a notice.
  }
}

/** The key of a drill's solution. */
export function solutionKey(slug: string, solution: number): string {
  return solution === 1 ? slug : `${slug}/${solution}`;
}

/** Which history a text belongs to; keys that are no drill's have one of their own. */
function historyOf(key: string): { slug: string; solution: number } {
  const [, slug, solution] = /^([a-z0-9-]+)(?:\/(\d+))?$/.exec(key) ?? [];
  return slug ? { slug, solution: Number(solution ?? 1) } : { slug: key, solution: 1 };
}

const open = new Set<Draft>();

/** Resolves when every text of this page has been written, with whether all of them are durable. */
export async function flushDrafts(): Promise<boolean> {
  await Promise.all([...open].map((draft) => draft.flush()));
  return [...open].every((draft) => draft.durable);
}

export class Draft {
  private waiting: { text: string | null } | null = null;
  private last: string | null = null;
  private writing: Promise<void> | null = null;
  private readonly channel = openChannel();
  /** False once a text could not be written, until one was. */
  durable = true;
  /** When the text was last changed, as it was loaded. */
  updated: number | null = null;

  constructor(
    private readonly key: string,
    private readonly listener: DraftListener,
  ) {
    open.add(this);
    this.channel?.addEventListener("message", (event: MessageEvent<Notice>) => {
      if (event.data.key === key && event.data.text !== this.last) listener.onElsewhere(event.data.text);
    });
  }

  /** The text kept before; null when there is none or storage is denied (the listener then hears "unsaved"). */
  async load(): Promise<string | null> {
    try {
      const record = await read("texts", this.key);
      this.last = record?.text ?? null;
      this.updated = record?.updated ?? null;
      return this.last;
    } catch (error) {
      this.listener.onState("unsaved", refusalOf(error));
      return null;
    }
  }

  /** Saves `text` at once; while a write is under way, only the latest text waits for the next. */
  save(text: string): void {
    this.schedule({ text });
  }

  /** Forgets the text kept under this key. */
  clear(): void {
    this.schedule({ text: null });
  }

  private schedule(change: { text: string | null }): void {
    this.waiting = change;
    this.listener.onState("saving");
    void this.flush();
  }

  /** Resolves when everything that was asked for is durable or has failed. */
  flush(): Promise<void> {
    if (this.waiting) this.writing ??= this.writeAll();
    return this.writing ?? Promise.resolve();
  }

  private async writeAll(): Promise<void> {
    while (this.waiting) {
      const change = this.waiting;
      this.waiting = null;
      await this.write(change.text);
    }
    this.writing = null; // In one breath with the last look at what waits.
  }

  private async write(text: string | null): Promise<void> {
    try {
      const stores = ["texts", "attempts"] as const;
      const change = (await writable()).transaction(stores, "readwrite", { durability: "strict" });
      const texts = change.objectStore("texts");
      const there = await texts.get(this.key);
      const updated = Date.now();
      const record = text === null ? undefined : { text, updated };
      const reflected: Reflected[] = [["texts", this.key, record]];
      if (typeof there?.text === "string" && there.text !== this.last && there.text !== text) {
        // Another tab wrote this, or an import; the history keeps what this write replaces.
        const kept = { ...historyOf(this.key), time: there.updated, status: "elsewhere", code: there.text };
        reflected.push(["attempts", await change.objectStore("attempts").add(kept), kept]);
      }
      await Promise.all([record ? texts.put(record, this.key) : texts.delete(this.key), change.done]);
      await reflect(...reflected);
      this.last = text;
      this.durable = true;
      if (text !== null) this.channel?.postMessage({ key: this.key, text } satisfies Notice);
      if (!this.waiting) this.listener.onState("saved");
    } catch (error) {
      this.durable = false;
      this.listener.onState("unsaved", refusalOf(error));
    }
  }

  /** Writes what is waiting and lets go of the page. */
  async dispose(): Promise<void> {
    await this.flush();
    open.delete(this);
    this.channel?.close();
  }
}
