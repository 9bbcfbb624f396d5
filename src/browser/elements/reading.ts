/** What a reader has read and done: the button at a section's end, and the table of a chapter. */

import type { Context, Mounted } from "./context";
import { Announcer, button, el, icon } from "./dom";

interface Done {
  read: string;
  drills: string[];
  questions: string[];
}

/** "Mark as read", and back; kept as a text under the section's key, so that it travels with every export. */
export class ReadMark implements Mounted {
  private readonly announcer = new Announcer();
  private readonly toggle = button("Mark as read", "pb-button", () => void this.change());
  private readonly draft;
  private since: string | null = null;

  constructor(
    readonly root: HTMLElement,
    context: Context,
  ) {
    this.draft = context.store.draft(root.dataset.key ?? "", {
      onState: () => {},
      onElsewhere: (text) => this.show(text || null),
    });
    root.classList.add("pb-upgraded");
    root.append(this.toggle, this.announcer.element);
    void this.draft.load().then((kept) => this.show(kept || null));
  }

  dispose(): void {
    void this.draft.dispose();
  }

  private async change(): Promise<void> {
    this.since = this.since ? null : new Date().toISOString().slice(0, 10);
    if (this.since) this.draft.save(this.since);
    else this.draft.clear();
    this.show(this.since);
    this.announcer.say(this.since ? "Marked as read" : "No longer marked as read");
  }

  private show(since: string | null): void {
    this.since = since;
    const words = since ? `Read on ${since}` : "Mark as read";
    this.toggle.replaceChildren(...(since ? [icon("passed")] : []), el("span", {}, words));
    this.toggle.setAttribute("aria-pressed", String(since !== null));
  }
}

/** Fills a chapter's table: read or not, drills passed, questions right. */
export class ProgressTable implements Mounted {
  constructor(
    readonly root: HTMLElement,
    private readonly context: Context,
  ) {
    root.classList.add("pb-upgraded");
    for (const row of root.querySelectorAll<HTMLTableRowElement>("tr[data-done]")) void this.fill(row);
  }

  dispose(): void {}

  private async fill(row: HTMLTableRowElement): Promise<void> {
    const { read, drills, questions } = JSON.parse(row.dataset.done ?? "{}") as Done;
    const { store } = this.context;
    const [since, passed, right] = await Promise.all([
      store.text(read),
      Promise.all(drills.map(async (slug) => (await store.progress(slug)).passedAt !== null)),
      Promise.all(questions.map(async (id) => (await store.quiz(id))?.right === true)),
    ]);
    const [, reading, drillCell, questionCell] = row.cells;
    if (since && reading) reading.append(" ", el("span", { class: "pb-todo__done" }, icon("passed"), "read"));
    if (drillCell) this.share(drillCell, passed);
    if (questionCell) this.share(questionCell, right);
  }

  private share(cell: HTMLTableCellElement, done: boolean[]): void {
    const count = done.filter(Boolean).length;
    if (!done.length) return;
    cell.replaceChildren(`${count} of ${done.length}`);
    if (count === done.length) cell.append(" ", icon("passed"));
  }
}
