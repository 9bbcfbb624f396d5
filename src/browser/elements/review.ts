/** The page "Review": what is due, a session over it, and when the next is due. */

import {
  DAILY_SECONDS,
  dayStart,
  type Item,
  introduced,
  type Kept,
  minutes,
  NEW_A_DAY,
  type Plan,
  plan,
  spent,
} from "../review/queue";
import { span } from "../review/schedule";
import { type End, Session } from "../review/session";
import { fetchSheet, type Sheet } from "../review/sheet";
import { refusalOf } from "../store/records";
import { answers, gradesSince, reviews } from "../store/reviews";
import type { Context, Mounted } from "./context";
import { Announcer, button, count, el, icon } from "./dom";
import { onMeteredLink, whenIdle } from "./eager";
import { SessionView } from "./review_session";

export interface ChapterOnOffer {
  name: string;
  title: string;
  bundle: string;
  items: Item[];
}

/** What the build wrote into the page about each chapter. */
function chaptersIn(root: HTMLElement): ChapterOnOffer[] {
  return [...root.querySelectorAll<HTMLElement>("li[data-chapter]")].map(({ dataset, textContent }) => {
    const name = dataset.chapter ?? "";
    const decks = JSON.parse(dataset.cards ?? "{}") as Record<string, string[]>;
    const questions = JSON.parse(dataset.questions ?? "[]") as string[];
    const cards = Object.entries(decks).flatMap(([deck, ids]) => ids.map((id) => ({ id, chapter: name, deck })));
    const items = [...cards, ...questions.map((id) => ({ id, chapter: name, deck: null }))];
    return { name, title: textContent ?? name, bundle: dataset.bundle ?? "", items };
  });
}

const DENIED = {
  full: "this device has no room left for this site",
  newer: "a newer version of this site has taken over the records; reload this page",
  denied: "this browser keeps nothing for this site (private mode, or storage switched off)",
};

export class ReviewElement implements Mounted {
  private readonly chapters: ChapterOnOffer[];
  private readonly announcer = new Announcer();
  private readonly stage = el("div", { class: "pb-review__stage" });
  private readonly choice: HTMLSelectElement;
  private readonly sheets = new Map<string, Promise<Sheet>>();
  private kept: Kept = { reviews: new Map(), answers: new Map(), grades: [] };
  private refused: unknown = null;
  private view: SessionView | null = null;

  constructor(
    readonly root: HTMLElement,
    private readonly context: Context,
  ) {
    this.chapters = chaptersIn(root);
    this.choice = this.makeChoice();
    root.classList.add("pb-upgraded");
    root.replaceChildren(this.stage, this.announcer.element);
    void this.open();
  }

  dispose(): void {}

  /** A select of everything, each chapter that has something, and each deck. */
  private makeChoice(): HTMLSelectElement {
    const offered = this.chapters.filter(({ items }) => items.length);
    const decks = [...new Set(offered.flatMap(({ items }) => items.flatMap(({ deck }) => deck ?? [])))];
    const made = el(
      "select",
      { id: "pb-review-choice" },
      el("option", { value: "" }, "All chapters"),
      el("optgroup", { label: "One chapter" }, ...offered.map((c) => el("option", { value: `c ${c.name}` }, c.title))),
      el("optgroup", { label: "One deck" }, ...decks.map((deck) => el("option", { value: `d ${deck}` }, deck))),
    );
    const from = new URLSearchParams(location.search).get("from");
    if (from && offered.some(({ name }) => name === from)) made.value = `c ${from}`;
    made.addEventListener("change", () => this.showStart());
    return made;
  }

  /** The items of the chosen chapter or deck. */
  private get items(): Item[] {
    const [kind, name] = [this.choice.value.slice(0, 1), this.choice.value.slice(2)];
    const all = this.chapters.flatMap(({ items }) => items);
    if (!kind) return all;
    return all.filter(({ chapter, deck }) => (kind === "c" ? chapter : deck) === name);
  }

  private async open(): Promise<void> {
    try {
      const [known, answered, grades] = await Promise.all([reviews(), answers(), gradesSince(dayStart(Date.now()))]);
      this.kept = { reviews: known, answers: answered, grades };
    } catch (error) {
      this.refused = error;
    }
    this.showStart();
    // So that the session begins at once, and also where the network ends in between.
    if (!onMeteredLink()) whenIdle(() => this.sheetsOf(this.items).catch(() => {}));
  }

  private get secondsLeft(): number {
    return DAILY_SECONDS - spent(this.kept.grades, Date.now());
  }

  private showStart(): void {
    const found = plan(this.items, this.kept, Date.now());
    const label = el("label", { for: this.choice.id }, "What to review");
    const told = [el("p", { class: "pb-review__due" }, this.offer(found)), ...this.warnings()];
    this.stage.replaceChildren(
      el("p", { class: "pb-review__choice" }, label, this.choice),
      ...told,
      ...this.goOn(found, "Start"),
    );
  }

  /** The button that begins a session, if there is anything to ask: within the day's allowance first, then beyond it. */
  private goOn({ due, fresh, unseen }: Plan, words: string): HTMLButtonElement[] {
    if (due.length + unseen === 0) return [];
    const within = due.length + fresh.length > 0;
    const name = this.secondsLeft <= 0 ? "Ten more minutes" : within ? words : "Take more new cards";
    const more = this.secondsLeft <= 0 || !within;
    return [button(name, "pb-button pb-button--primary", () => void this.begin(more))];
  }

  /** What is waiting, as a sentence. */
  private offer(found: Plan): string {
    const { due, fresh, unseen } = found;
    if (!this.items.length) return "There are no cards here yet.";
    if (!due.length && !fresh.length) {
      return `Nothing is due. ${unseen ? `Today's ${NEW_A_DAY} new cards are done. ` : ""}${this.next(found)}`.trim();
    }
    const asked = due.filter(({ deck }) => deck === null).length;
    const missed = asked ? `, ${count(asked, "missed question")} among them` : "";
    const parts = [
      ...(due.length ? [`${due.length} due${missed}`] : []),
      ...(fresh.length ? [count(fresh.length, "new card")] : []),
    ];
    const length = `About ${count(minutes(due.length + fresh.length), "minute")}`;
    const time = this.secondsLeft > 0 ? length : "Your ten minutes for today are used";
    return `${parts.join(" and ")}. ${time}. ${due.length ? "" : this.next(found)}`.trim();
  }

  /** When the next of the rest comes back. */
  private next({ later }: Plan): string {
    if (!later) return "";
    const wait = later.time - Date.now();
    return `Next due in ${span(wait)}: ${count(later.count, "item")}.`;
  }

  private warnings(): HTMLElement[] {
    if (!this.refused) return [];
    return [el("p", { class: "pb-review__refused" }, `Grades are not kept: ${DENIED[refusalOf(this.refused)]}.`)];
  }

  private sheet(chapter: string): Promise<Sheet> {
    const address = this.chapters.find(({ name }) => name === chapter)?.bundle ?? "";
    const fetching = this.sheets.get(chapter) ?? fetchSheet(address);
    this.sheets.set(chapter, fetching);
    fetching.catch(() => this.sheets.delete(chapter));
    return fetching;
  }

  /** The sheets of the items' chapters, but for those that do not come. */
  private async sheetsOf(items: Item[]): Promise<Map<string, Sheet>> {
    const names = [...new Set(items.map(({ chapter }) => chapter))];
    const found = await Promise.all(names.map((name) => this.sheet(name).catch(() => null)));
    return new Map(names.flatMap((name, at) => (found[at] ? [[name, found[at]] as const] : [])));
  }

  /** @param more whether new cards are granted beyond the day's; minutes are where they are used up */
  private async begin(more: boolean): Promise<void> {
    const now = Date.now();
    const allowed = NEW_A_DAY + (more ? introduced(this.kept, now) : 0);
    const { due, fresh } = plan(this.items, this.kept, now, allowed);
    const items = [...due, ...fresh];
    const names = new Set(items.map(({ chapter }) => chapter));
    const sheets = await this.sheetsOf(items);
    const there = items.filter(({ id, chapter, deck }) => {
      const sheet = sheets.get(chapter);
      return deck === null ? sheet?.questions.has(id) : sheet?.cards.has(id);
    });
    const lost = this.chapters.filter(({ name }) => names.has(name) && !sheets.has(name));
    if (!there.length && lost.length) return this.missing(lost);
    const cap = DAILY_SECONDS + (this.secondsLeft > 0 ? 0 : spent(this.kept.grades, now));
    const session = new Session(there, this.kept, cap);
    this.view = new SessionView(session, sheets, this.context, this.announcer, (end) => this.finish(session, end));
    this.stage.replaceChildren(this.view.element, ...(lost.length ? [this.lost(lost)] : []));
    this.view.show();
  }

  private lost(chapters: ChapterOnOffer[]): HTMLElement {
    return el(
      "p",
      { class: "pb-review__refused" },
      `Left out, because they did not load: ${chapters.map(({ title }) => title).join("; ")}.`,
    );
  }

  private missing(chapters: ChapterOnOffer[]): void {
    const again = button("Try again", "pb-button", () => void this.begin(false), icon("reset"));
    this.stage.replaceChildren(this.lost(chapters), again);
    again.focus();
  }

  private finish(session: Session, end: End): void {
    const { graded, again } = session.tally;
    this.refused ??= session.refused;
    const found = plan(this.items, this.kept, Date.now());
    const title = end === "time" ? "Ten minutes are up" : "Done";
    const heading = el("h2", { class: "pb-review__end", tabindex: -1 }, title);
    const words = `${count(graded, "item")} reviewed, ${again} of them come back today. `;
    const next = this.next(found) || (found.unseen ? "" : "Nothing else is planned yet.");
    const acts = el("p", { class: "pb-review__acts" }, ...this.goOn(found, "Go on"));
    acts.append(button("Back to the start", "pb-button", () => this.showStart()));
    if (session.undoable)
      acts.append(button("Undo the last grade", "pb-button", () => void this.undo(session), icon("reset")));
    this.stage.replaceChildren(heading, el("p", {}, words, next), ...this.warnings(), acts);
    heading.focus();
    this.announcer.say(`${title}. ${words}${next}`);
  }

  private async undo(session: Session): Promise<void> {
    if (!this.view) return;
    await session.undo();
    this.stage.replaceChildren(this.view.element);
    this.view.show();
  }
}
