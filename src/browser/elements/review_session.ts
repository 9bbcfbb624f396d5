/** One item at a time: its prompt, its answer, and the four grades. */

import { GRADE_NAMES, GRADES, type GradeNumber, span } from "../review/schedule";
import type { End, Session } from "../review/session";
import { type CardText, nodesOf, type Sheet } from "../review/sheet";
import type { Context } from "./context";
import { type Announcer, button, el } from "./dom";
import { ANSWERED, type Answered, QuizElement } from "./quiz";

/** What may be graded: everything, or what an answer leaves open. */
const ALL: readonly GradeNumber[] = GRADES;
const WRONG: readonly GradeNumber[] = [1];
const RIGHT: readonly GradeNumber[] = [2, 3, 4];

function keyed(label: string, key: string, className: string, act: () => void): HTMLButtonElement {
  const made = button(label, className, act);
  made.append(el("kbd", { "aria-hidden": "true" }, key));
  made.setAttribute("aria-keyshortcuts", key === "Space" ? "Space" : key.toUpperCase());
  return made;
}

export class SessionView {
  readonly element = el("section", { class: "pb-review__session", "aria-label": "Review session" });
  private readonly place = el("p", { class: "pb-review__place" });
  private readonly undo = keyed("Undo", "U", "pb-button pb-button--small", () => void this.takeBack());
  private readonly item = el("div", { class: "pb-review__item" });
  private readonly acts = el("div", { class: "pb-review__grades", role: "group", "aria-label": "Grade" });
  private readonly turn = keyed("Show the answer", "Space", "pb-button pb-button--primary", () => this.reveal());
  /** The grades that may be given now; none while the answer is hidden. */
  private open: readonly GradeNumber[] = [];
  private back: HTMLElement | null = null;
  private busy = false;

  constructor(
    private readonly session: Session,
    private readonly sheets: Map<string, Sheet>,
    private readonly context: Context,
    private readonly announcer: Announcer,
    private readonly finish: (end: End) => void,
  ) {
    const head = el("div", { class: "pb-review__head" }, this.place, this.undo);
    this.element.append(head, this.item, this.acts);
    // Keys count only while the focus is in here, so that they are free for everything else on the page.
    this.element.addEventListener("keydown", (event) => this.key(event));
    this.item.addEventListener(ANSWERED, (event) => this.answered((event as CustomEvent<Answered>).detail.right));
  }

  /** Shows the current item, or ends the session. */
  show(): void {
    const now = this.session.current;
    if (typeof now === "string") {
      this.finish(now);
      return;
    }
    const { number, of } = this.session.place;
    this.place.textContent = `${number} of ${of} · ${this.session.minutesLeft} min left today`;
    this.undo.hidden = !this.session.undoable;
    this.open = [];
    this.back = null;
    const sheet = this.sheets.get(now.chapter);
    if (now.deck === null) this.ask(sheet?.questions.get(now.id) ?? "");
    else this.turnUp(now.deck, sheet?.cards.get(now.id));
    this.session.show();
  }

  private turnUp(deck: string, card: CardText | undefined): void {
    const front = el("p", { class: "pb-review__front", tabindex: -1 }, ...nodesOf(card?.front ?? ""));
    this.back = el("div", { class: "pb-review__back", tabindex: -1, hidden: true }, ...nodesOf(card?.back ?? ""));
    this.item.replaceChildren(el("p", { class: "pb-review__deck" }, deck), front, this.back);
    this.acts.replaceChildren(this.turn);
    front.focus();
  }

  private ask(html: string): void {
    const question = el("div", {}, ...nodesOf(html));
    this.acts.replaceChildren();
    this.item.replaceChildren(el("p", { class: "pb-review__deck" }, "A question you missed"), question);
    const root = question.querySelector<HTMLElement>(".quiz") ?? question;
    new QuizElement(root, this.context, { again: false, comesBack: false, mixed: true }).focus();
  }

  private reveal(): void {
    if (!this.back?.hidden) return;
    this.back.hidden = false;
    this.offer(ALL);
    this.back.focus();
  }

  private answered(right: boolean): void {
    this.offer(right ? RIGHT : WRONG);
    this.acts.querySelector<HTMLElement>(right ? ".pb-grade--3" : ".pb-grade--1")?.focus();
  }

  private offer(open: readonly GradeNumber[]): void {
    this.open = open;
    const now = Date.now();
    const buttons = open.map((grade) => {
      const wait = span(this.session.outcomes[grade].due - now);
      const made = button(GRADE_NAMES[grade], `pb-button pb-grade pb-grade--${grade}`, () => void this.grade(grade));
      made.setAttribute("aria-keyshortcuts", String(grade));
      made.append(el("span", { class: "pb-grade__wait" }, wait), el("kbd", { "aria-hidden": "true" }, String(grade)));
      return made;
    });
    this.acts.replaceChildren(...buttons);
  }

  private async grade(grade: GradeNumber): Promise<void> {
    if (this.busy || !this.open.includes(grade)) return;
    this.busy = true;
    const wait = span(this.session.outcomes[grade].due - Date.now());
    await this.session.grade(grade);
    this.busy = false;
    this.announcer.say(`${GRADE_NAMES[grade]}: back in ${wait}`);
    this.show();
  }

  private async takeBack(): Promise<void> {
    if (this.busy || !this.session.undoable) return;
    this.busy = true;
    await this.session.undo().finally(() => {
      this.busy = false;
    });
    this.announcer.say("The last grade is taken back");
    this.show();
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const at = event.target as HTMLElement;
    const writes = at.matches("input[type=text]");
    const presses = at.matches("button, a, input, summary");
    const grade = GRADES.find((each) => String(each) === event.key);
    if (event.key === " " && !presses && this.back?.hidden) this.reveal();
    else if (grade && !writes && this.open.includes(grade)) void this.grade(grade);
    else if (event.key.toLowerCase() === "u" && !writes) void this.takeBack();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
