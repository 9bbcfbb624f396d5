/** The check of a chapter: counts what its questions say, and names by concept what to read again. */

import type { Context, Mounted } from "./context";
import { Announcer, button, el, icon } from "./dom";
import { day } from "./moment";
import { ANSWERED, type Answered, RESTART } from "./quiz";

/** The question's own announcement comes first. */
const AFTER_THE_QUESTION = 900;

export class ChapterCheck implements Mounted {
  private readonly questions: HTMLElement[];
  private readonly answered = new Map<string, boolean>();
  private readonly announcer = new Announcer();
  private readonly title = el("h2", { class: "pb-check__title", id: "pb-check-score" });
  private readonly last = el("p", { class: "pb-check__last" });
  private readonly reread = el("div", { class: "pb-check__reread" });
  private readonly again = button("Start again", "pb-button", () => this.restart(), icon("reset"));
  private timer = 0;

  constructor(
    readonly root: HTMLElement,
    private readonly context: Context,
  ) {
    root.classList.add("pb-upgraded");
    this.questions = [...root.querySelectorAll<HTMLElement>(".quiz")];
    const panel = el("section", { class: "pb-check__score", "aria-labelledby": this.title.id });
    panel.append(this.title, this.last, this.reread, this.again, this.announcer.element);
    root.append(panel);
    root.addEventListener(ANSWERED, this.listen);
    this.show();
    void this.recall();
  }

  dispose(): void {
    window.clearTimeout(this.timer);
    this.root.removeEventListener(ANSWERED, this.listen);
  }

  private readonly listen = (event: Event): void => {
    const { id, right } = (event as CustomEvent<Answered>).detail;
    this.answered.set(id, right);
    this.show();
    if (this.answered.size < this.questions.length) return;
    window.clearTimeout(this.timer);
    const sentence = `All answered. Your score: ${this.title.textContent}. What to read again stands at the end.`;
    this.timer = window.setTimeout(() => this.announcer.say(sentence), AFTER_THE_QUESTION);
  };

  private get right(): number {
    return [...this.answered.values()].filter(Boolean).length;
  }

  private show(): void {
    const [done, of] = [this.answered.size, this.questions.length];
    const whole = done === of;
    this.title.textContent = whole ? `${this.right} of ${of} right` : `${done} of ${of} answered`;
    this.again.hidden = done === 0;
    this.reread.replaceChildren(...(whole ? this.links() : []));
    if (whole) this.last.textContent = "";
  }

  /** The concepts of what was not right, each once, section by section. */
  private links(): HTMLElement[] {
    const missed = this.questions.filter(({ dataset }) => this.answered.get(dataset.id ?? "") === false);
    const sections = new Map<string, Map<string, Node>>();
    for (const item of missed.flatMap((question) => [...question.querySelectorAll(".quiz-reread > li")])) {
      const section = item.querySelector("span")?.textContent ?? "";
      const links = sections.get(section) ?? new Map<string, Node>();
      const link = item.querySelector("a");
      if (link) links.set(link.textContent ?? "", link.cloneNode(true));
      sections.set(section, links);
    }
    if (!missed.length) return [el("p", {}, "Nothing to read again. On to the next chapter.")];
    const words = "Read these again; the questions come back in the review.";
    const items = [...sections].map(([section, links]) => {
      const inOne = [...links.values()].map((link) => el("li", {}, link));
      return el("li", {}, section, el("ul", {}, ...inOne));
    });
    return [el("p", {}, words), el("ul", {}, ...items)];
  }

  /** What is known of an earlier time, where every question was answered once. */
  private async recall(): Promise<void> {
    const ids = this.questions.map(({ dataset }) => dataset.id ?? "");
    const kept = await Promise.all(ids.map((id) => this.context.store.quiz(id).catch(() => null)));
    const known = kept.filter((record) => record !== null);
    if (known.length < ids.length || this.answered.size) return;
    const right = known.filter((record) => record.right).length;
    this.last.textContent = `Last time: ${right} of ${ids.length}, ${day(Math.max(...known.map(({ time }) => time)))}`;
  }

  private restart(): void {
    for (const question of this.questions) question.dispatchEvent(new CustomEvent(RESTART));
    this.answered.clear();
    this.show();
    this.questions[0]?.scrollIntoView();
    this.questions[0]?.querySelector<HTMLElement>("input, button")?.focus();
  }
}
