/** The reader's own notes on a drill. */

import type { Context } from "./context";
import { el } from "./dom";
import { SavedStateElement } from "./saved_state";

export class Notes {
  readonly element: HTMLDetailsElement;
  private readonly area = el("textarea", { class: "pb-notes", rows: 6, "aria-label": "Notes on this drill" });
  private readonly summary = el("summary", {}, "Notes");
  private readonly draft;

  constructor(context: Context, slug: string, announce: (sentence: string) => void) {
    const saved = new SavedStateElement(`${slug}-notes.md`, () => this.area.value, announce);
    this.draft = context.store.draft(`${slug}#notes`, {
      onState: (state, refusal) => this.area.value && saved.show(state, refusal),
      onElsewhere: (text) => {
        // Two tabs may both be open at the notes; only the one being written in keeps its own.
        if (document.activeElement !== this.area) this.area.value = text;
      },
    });
    this.area.placeholder = "What surprised you, what to say next time, where you got stuck";
    this.area.addEventListener("input", () => this.draft.save(this.area.value));
    // The theme listens on the window for single letters such as "s" for search; they are text here.
    this.area.addEventListener("keydown", (event) => event.stopPropagation());
    this.element = el("details", { class: "pb-desk__fold" }, this.summary, this.area, el("p", {}, saved.element));
    void this.load();
  }

  dispose(): void {
    void this.draft.dispose();
  }

  private async load(): Promise<void> {
    const kept = await this.draft.load();
    if (kept && !this.area.value) this.area.value = kept;
    if (kept) this.summary.textContent = "Notes (kept)";
  }
}
