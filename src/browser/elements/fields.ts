/** Boxes that a reader fills in and the browser keeps: what artifacts and worksheets are made of. */

import type { SavedState } from "../store/draft";
import type { Refusal } from "../store/records";
import type { Context } from "./context";
import { el } from "./dom";
import { SavedStateElement } from "./saved_state";

/** What the build says of one box. */
export interface Asked {
  key: string;
  label: Node;
  hint: Node;
  /** The book's own words: an example, or what the box begins with. */
  text: string;
  lines: number;
}

/** The words of an element, with its line breaks. */
function wordsOf(element: Element | null): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const line of copy?.querySelectorAll("br") ?? []) line.replaceWith("\n");
  return copy?.textContent?.trim() ?? "";
}

function contentOf(row: Element, name: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...(row.querySelector(`.pb-field__${name}`)?.cloneNode(true).childNodes ?? []));
  return fragment;
}

/** The rows of the table that readers without scripts see. */
export function askedIn(root: Element): Asked[] {
  return [...root.querySelectorAll<HTMLTableRowElement>("tr[data-key]")].map((row) => ({
    key: row.dataset.key ?? "",
    label: contentOf(row, "label"),
    hint: contentOf(row, "hint"),
    text: wordsOf(row.querySelector(".pb-field__text")),
    lines: Number(row.dataset.lines ?? 2),
  }));
}

/** Grows with what is written, where style sheets cannot say so. */
function grow(area: HTMLTextAreaElement): void {
  if (CSS.supports("field-sizing", "content")) return;
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + 2}px`;
}

/** A text area whose words are kept under a key; the set it belongs to tells whether they are. */
export class Box {
  readonly area: HTMLTextAreaElement;
  private readonly draft;
  private written = false;
  /** Settles when what was kept is shown. */
  readonly loaded: Promise<void>;

  /** @param given shown while nothing is kept: words to begin from */
  constructor(
    context: Context,
    key: string,
    lines: number,
    private readonly given: string,
    listener: { changed(box: Box, state: SavedState, refusal?: Refusal): void; shown(): void },
  ) {
    this.area = el("textarea", { class: "pb-notes pb-field__box", rows: lines });
    this.area.style.setProperty("--lines", String(lines));
    this.area.value = given;
    this.draft = context.store.draft(key, {
      onState: (state, refusal) => {
        // Storage that is denied concerns the reader only once there are words to lose.
        if (this.written) listener.changed(this, state, refusal);
      },
      onElsewhere: (text) => {
        // Two tabs may show the same box; only the one being written in keeps its own.
        if (document.activeElement !== this.area) this.show(text);
        listener.shown();
      },
    });
    this.area.addEventListener("input", () => {
      this.written = true;
      grow(this.area);
      this.draft.save(this.area.value);
      listener.shown();
    });
    // The theme listens on the window for single letters such as "s" for search; they are text here.
    this.area.addEventListener("keydown", (event) => event.stopPropagation());
    this.loaded = this.load(listener.shown);
  }

  get text(): string {
    return this.area.value.trim();
  }

  /** Whether these are the reader's words, and not those that the box began with. */
  get own(): boolean {
    return this.text !== "" && this.text !== this.given;
  }

  /** Puts other words into the box and keeps them. */
  write(text: string): void {
    this.written = true;
    this.show(text);
    this.draft.save(text);
  }

  /** Forgets what was kept: the box shows what it began with. */
  clear(): void {
    this.written = true;
    this.show(this.given);
    this.draft.clear();
  }

  dispose(): Promise<void> {
    return this.draft.dispose();
  }

  private show(text: string): void {
    this.area.value = text;
    grow(this.area);
  }

  private async load(shown: () => void): Promise<void> {
    const kept = await this.draft.load();
    if (kept !== null && !this.written) this.show(kept);
    shown();
  }
}

/** All boxes of one sheet, with one word on whether they are saved. */
export class Boxes {
  readonly saved: SavedStateElement;
  private readonly states = new Map<Box, { state: SavedState; refusal: Refusal | undefined }>();

  constructor(
    private readonly context: Context,
    fileName: string,
    markdown: () => string,
    announce: (sentence: string) => void,
    private readonly shown: () => void = () => {},
  ) {
    this.saved = new SavedStateElement(fileName, markdown, announce);
  }

  add(key: string, lines: number, given = ""): Box {
    return new Box(this.context, key, lines, given, {
      changed: (box, state, refusal) => this.changed(box, state, refusal),
      shown: () => this.shown(),
    });
  }

  /** One box that cannot be kept is what the reader has to know; then, that one is on its way. */
  private changed(box: Box, state: SavedState, refusal?: Refusal): void {
    this.states.set(box, { state, refusal });
    const all = [...this.states.values()];
    const worst = all.find((each) => each.state === "unsaved") ?? all.find((each) => each.state === "saving");
    if (worst) this.saved.show(worst.state, worst.refusal);
    else this.saved.show("saved");
  }
}

let fields = 0;

/** A box with its label and hint, and what else is said about it. */
export function fieldOf({ label, hint }: Asked, box: Box, ...about: Node[]): HTMLElement {
  fields += 1;
  const id = `pb-field-${fields}`;
  box.area.id = id;
  const words = el("p", { class: "pb-field__hint", id: `${id}-hint` }, hint);
  box.area.setAttribute("aria-describedby", words.id);
  const name = el("label", { class: "pb-field__label", for: id }, label);
  return el("div", { class: "pb-field" }, el("div", { class: "pb-field__about" }, name, words, ...about), box.area);
}
