/** The definition of a term, shown beside its first use: on hover, on focus, and on the first touch. */

import type { Mounted } from "./context";
import { el } from "./dom";

/** Milliseconds before a pointer that rests is taken for a question, and in which it may cross to the definition. */
const DELAY = 250;

/** The one definition that is shown; its words are those of the term in question. */
const note = el("span", { class: "pb-definition", role: "tooltip", id: "pb-definition" });
let shown: TermElement | null = null;

const hideShown = () => shown?.hide();

function onKey(event: KeyboardEvent): void {
  if (event.key === "Escape") hideShown();
}

function onPress({ target }: PointerEvent): void {
  if (target instanceof Node && !note.contains(target) && !shown?.root.contains(target)) hideShown();
}

export class TermElement implements Mounted {
  private waiting = 0;
  private touched = false;
  private readonly ending = new AbortController();

  constructor(readonly root: HTMLElement) {
    const { signal } = this.ending;
    root.addEventListener("pointerenter", ({ pointerType }) => this.hover(pointerType, () => this.show()), { signal });
    root.addEventListener("pointerleave", ({ pointerType }) => this.hover(pointerType, () => this.hide()), { signal });
    root.addEventListener("pointerdown", ({ pointerType }) => this.press(pointerType), { signal });
    root.addEventListener("focus", () => this.touched || this.show(), { signal });
    root.addEventListener("blur", () => this.hide(), { signal });
    root.addEventListener("click", (event) => this.click(event), { signal });
    root.classList.add("pb-upgraded");
  }

  dispose(): void {
    this.hide();
    this.ending.abort();
  }

  private press(pointerType: string): void {
    this.touched = pointerType !== "mouse";
  }

  private hover(pointerType: string, act: () => void): void {
    if (pointerType === "mouse") this.later(act);
  }

  private later(act: () => void): void {
    window.clearTimeout(this.waiting);
    this.waiting = window.setTimeout(act, DELAY);
  }

  /** The first touch shows the definition, the second follows the link to the glossary. */
  private click(event: MouseEvent): void {
    const ask = this.touched && shown !== this;
    this.touched = false;
    if (!ask) return;
    event.preventDefault();
    event.stopPropagation();
    this.show();
  }

  private show(): void {
    window.clearTimeout(this.waiting);
    if (shown !== this) hideShown();
    shown = this;
    note.textContent = this.root.dataset.definition ?? "";
    note.onpointerenter = () => window.clearTimeout(this.waiting);
    note.onpointerleave = () => this.later(() => this.hide());
    this.root.setAttribute("aria-describedby", note.id);
    (this.root.closest("article") ?? document.body).append(note);
    this.place();
    window.addEventListener("scroll", hideShown, { passive: true });
    window.addEventListener("keydown", onKey);
    document.addEventListener("pointerdown", onPress);
  }

  /** Below the word, or above it where there is no room; never beyond the window. */
  private place(): void {
    const word = this.root.getClientRects()[0] ?? this.root.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = note;
    const room = document.documentElement.clientWidth - width - 8;
    const below = word.bottom + 6 + height < window.innerHeight;
    note.style.left = `${Math.max(8, Math.min(word.left, room))}px`;
    note.style.top = `${below ? word.bottom + 4 : Math.max(4, word.top - height - 4)}px`;
  }

  hide(): void {
    window.clearTimeout(this.waiting);
    if (shown !== this) return;
    shown = null;
    note.remove();
    this.root.removeAttribute("aria-describedby");
    window.removeEventListener("scroll", hideShown);
    window.removeEventListener("keydown", onKey);
    document.removeEventListener("pointerdown", onPress);
  }
}
