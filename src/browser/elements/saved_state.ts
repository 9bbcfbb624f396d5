/** Whether the reader's code is kept; when it is not, a way to take it away as a file. */

import type { SavedState } from "../store/draft";
import { button, el, icon } from "./dom";

const WORDS: Record<SavedState, string> = { saved: "Saved", saving: "Saving", unsaved: "Not saved" };

/** Hands `code` to the reader as a file, without a server. */
function download(name: string, code: string): void {
  const url = URL.createObjectURL(new Blob([code], { type: "text/x-python" }));
  const link = el("a", { href: url, download: name });
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export class SavedStateElement {
  readonly element = el("span", { class: "pb-saved" });
  private state: SavedState | null = null;

  constructor(
    private readonly fileName: string,
    private readonly code: () => string,
    private readonly announce: (sentence: string) => void,
  ) {}

  show(state: SavedState): void {
    // While saving fails, each keystroke tries again; the warning stays until one has succeeded.
    if (state === this.state || (state === "saving" && this.state === "unsaved")) return;
    const failed = state === "unsaved";
    if (failed) this.announce("Not saved: this browser keeps nothing for this site. Download your code to keep it.");
    this.state = state;
    this.element.dataset.state = state;
    const words = el("span", {}, WORDS[state]);
    if (!failed) {
      this.element.replaceChildren(state === "saved" ? icon("passed") : "", words);
      return;
    }
    const save = button("Download", "pb-button pb-button--small", () => download(this.fileName, this.code()));
    save.title = "This browser keeps nothing for this site: private mode, no space, or storage switched off.";
    this.element.replaceChildren(icon("error"), words, save);
  }
}
