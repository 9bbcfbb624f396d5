/** Whether the reader's text is kept; when it is not, why, and a way to take it away as a file. */

import type { SavedState } from "../store/draft";
import type { Refusal } from "../store/records";
import { button, el, icon } from "./dom";
import { download } from "./download";

const WORDS: Record<SavedState, string> = { saved: "Saved", saving: "Saving", unsaved: "Not saved" };

const REASONS: Record<Refusal, { short: string; long: string }> = {
  full: { short: "no room left", long: "this device has no room left for this site" },
  denied: { short: "storage is off", long: "this browser keeps nothing for this site (private mode, or switched off)" },
  newer: {
    short: "reload the page",
    long: "a newer version of this site has taken over the records; reload this page to go on",
  },
};

export class SavedStateElement {
  readonly element = el("span", { class: "pb-saved" });
  private shown = "";

  constructor(
    private readonly fileName: string,
    private readonly text: () => string,
    private readonly announce: (sentence: string) => void,
  ) {}

  show(state: SavedState, refusal: Refusal = "denied"): void {
    const next = state === "unsaved" ? refusal : state;
    // While saving fails, each keystroke tries again; the warning stays until one has succeeded.
    if (next === this.shown || (state === "saving" && this.shown in REASONS)) return;
    this.shown = next;
    this.element.dataset.state = state;
    const words = el("span", {}, WORDS[state]);
    if (state !== "unsaved") {
      this.element.replaceChildren(state === "saved" ? icon("passed") : "", words);
      return;
    }
    const { short, long } = REASONS[refusal];
    this.announce(`Not saved: ${long}. Download your text to keep it.`);
    const save = button("Download", "pb-button pb-button--small", () => download(this.fileName, this.text()));
    words.textContent = `${WORDS.unsaved}: ${short}`;
    words.title = `${long[0]?.toUpperCase()}${long.slice(1)}.`;
    this.element.replaceChildren(icon("error"), words, save);
  }

  /** Says nothing any more: there is nothing to keep. */
  clear(): void {
    this.shown = "";
    delete this.element.dataset.state;
    this.element.replaceChildren();
  }
}
