/** One piece of code that is saved while it is being typed. */

import { database } from "./records";

export type SavedState = "saved" | "saving" | "unsaved";

export interface DraftListener {
  /** "saved" comes only after the transaction has completed. */
  onState(state: SavedState): void;
  /** Another tab saved other code under the same key. */
  onElsewhere(code: string): void;
}

interface Notice {
  key: string;
  text: string;
}

function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel("playbook-code");
  } catch {
    return null; // Storage partitioning may refuse it; the last write then wins without a notice.
  }
}

export class Draft {
  private waiting: { text: string | null } | null = null;
  private last: string | null = null;
  private writing: Promise<void> | null = null;
  private readonly channel = openChannel();

  constructor(
    private readonly key: string,
    private readonly listener: DraftListener,
  ) {
    this.channel?.addEventListener("message", (event: MessageEvent<Notice>) => {
      if (event.data.key === key && event.data.text !== this.last) listener.onElsewhere(event.data.text);
    });
  }

  /** The code kept before; null when there is none or storage is denied (the listener then hears "unsaved"). */
  async load(): Promise<string | null> {
    try {
      const record = await (await database()).get("code", this.key);
      this.last = record?.text ?? null;
      return this.last;
    } catch {
      this.listener.onState("unsaved");
      return null;
    }
  }

  /** Saves `text` at once; while a write is under way, only the latest text waits for the next. */
  save(text: string): void {
    this.schedule({ text });
  }

  /** Forgets the code kept under this key. */
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
      const transaction = (await database()).transaction("code", "readwrite", { durability: "strict" });
      const change =
        text === null
          ? transaction.store.delete(this.key)
          : transaction.store.put({ text, updated: Date.now() }, this.key);
      await Promise.all([change, transaction.done]);
      this.last = text;
      if (text !== null) this.channel?.postMessage({ key: this.key, text } satisfies Notice);
      if (!this.waiting) this.listener.onState("saved");
    } catch {
      this.listener.onState("unsaved");
    }
  }

  /** Writes what is waiting and lets go of the page. */
  async dispose(): Promise<void> {
    await this.flush();
    this.channel?.close();
  }
}
