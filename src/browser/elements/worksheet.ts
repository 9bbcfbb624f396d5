/** A worksheet: a lesson goal in four beats, of which the last is a log that grows. */

import type { Context, Mounted } from "./context";
import { Announcer, button, el, icon } from "./dom";
import { download } from "./download";
import { type Asked, askedIn, type Box, Boxes, fieldOf } from "./fields";
import { sheetMarkdown } from "./markdown";
import { day } from "./moment";
import { Notice } from "./notice";

const LOG = "log";

/** Under which a beat of a worksheet is kept. */
export function goalKey(id: string, beat: string): string {
  return `goal:${id}:${beat}`;
}

interface Entry {
  /** Milliseconds since the epoch: when it was begun, and what sets it apart from others. */
  time: number;
  box: Box;
  element: HTMLElement;
}

export class WorksheetElement implements Mounted {
  private readonly id: string;
  private readonly asked: Asked[];
  private readonly beats = new Map<string, Box>();
  private readonly announcer = new Announcer();
  private readonly notice = new Notice();
  private readonly boxes: Boxes;
  private readonly log = el("ol", { class: "pb-log", reversed: true });
  private entries: Entry[] = [];

  constructor(
    readonly root: HTMLElement,
    private readonly context: Context,
  ) {
    this.id = root.dataset.goal ?? "";
    this.asked = askedIn(root);
    const file = `worksheet-${this.id.toLowerCase().replace(".", "-")}.md`;
    this.boxes = new Boxes(
      context,
      file,
      () => this.markdown(),
      (sentence) => this.announcer.say(sentence),
    );
    const fields = this.asked.map((asked) => (asked.key === LOG ? this.logField(asked) : this.beatField(asked)));
    const bar = el(
      "div",
      { class: "pb-toolbar", role: "group", "aria-label": "Worksheet" },
      button(
        "Download as Markdown",
        "pb-button pb-button--small",
        () => download(file, this.markdown(), "text/markdown"),
        icon("save"),
      ),
      this.boxes.saved.element,
    );
    root.querySelector("table")?.replaceWith(el("div", { class: "pb-fields" }, ...fields), bar, this.notice.element);
    root.append(this.announcer.element);
    root.classList.add("pb-upgraded", "pb-form");
    void this.restore();
  }

  dispose(): void {
    for (const box of [...this.beats.values(), ...this.entries.map((entry) => entry.box)]) void box.dispose();
  }

  /** Beats begin with the book's words, which are kept only once they are the reader's. */
  private beatField(asked: Asked): HTMLElement {
    const box = this.boxes.add(goalKey(this.id, asked.key), asked.lines, asked.text);
    this.beats.set(asked.key, box);
    const back = button("The book's words again", "pb-button pb-button--small", () => this.reset(box), icon("reset"));
    back.classList.add("pb-field__back");
    const draw = () => {
      back.hidden = !box.own;
    };
    box.area.addEventListener("input", draw);
    void box.loaded.then(draw);
    draw();
    return fieldOf(asked, box, back);
  }

  private reset(box: Box): void {
    const before = box.area.value;
    const show = () => box.area.dispatchEvent(new Event("input"));
    box.clear();
    box.area.focus();
    const undo = () => {
      box.area.value = before;
      show();
    };
    const back = box.area.closest(".pb-field")?.querySelector<HTMLElement>(".pb-field__back");
    if (back) back.hidden = true;
    this.notice.show("The book's words are back.", [{ label: "Undo", act: undo }]);
  }

  private logField({ label, hint, text }: Asked): HTMLElement {
    const add = button("Add an entry", "pb-button pb-button--small", () => this.add(Date.now(), true), icon("edit"));
    const about = el(
      "div",
      { class: "pb-field__about" },
      el("p", { class: "pb-field__label" }, label),
      el("p", { class: "pb-field__hint" }, hint),
      el("p", { class: "pb-field__example" }, el("b", {}, "Example: "), text),
    );
    return el("div", { class: "pb-field" }, about, el("div", { class: "pb-field__log" }, add, this.log));
  }

  private async restore(): Promise<void> {
    const prefix = goalKey(this.id, `${LOG}:`);
    const kept = await this.context.store.texts(prefix).catch(() => new Map<string, string>());
    for (const [key, text] of kept) {
      const time = Number(key.slice(prefix.length));
      if (Number.isFinite(time) && text.trim()) this.add(time, false);
    }
  }

  /** Entries have keys of their own, so that two tabs may add to one log; the newest stands first. */
  private add(time: number, fresh: boolean): void {
    const blank = this.entries.find((entry) => !entry.box.text);
    if (fresh && blank) {
      blank.box.area.focus();
      return;
    }
    const box = this.boxes.add(goalKey(this.id, `${LOG}:${time}`), 2);
    box.area.setAttribute("aria-label", `Log entry of ${day(time)}`);
    const remove = button("Remove", "pb-button pb-button--small pb-button--quiet", () => this.remove(entry));
    remove.setAttribute("aria-label", `Remove the log entry of ${day(time)}`);
    const head = el(
      "p",
      { class: "pb-log__head" },
      el("time", { datetime: new Date(time).toISOString() }, day(time)),
      remove,
    );
    const entry: Entry = { time, box, element: el("li", {}, head, box.area) };
    this.entries = [...this.entries, entry].sort((a, b) => b.time - a.time);
    const after = this.entries[this.entries.indexOf(entry) - 1];
    if (after) after.element.after(entry.element);
    else this.log.prepend(entry.element);
    if (fresh) box.area.focus();
  }

  private remove(entry: Entry): void {
    const { time, box } = entry;
    const words = box.area.value;
    box.clear();
    void box.dispose();
    entry.element.remove();
    this.entries = this.entries.filter((each) => each !== entry);
    const undo = () => {
      this.add(time, false);
      this.entries.find((each) => each.time === time)?.box.write(words);
    };
    if (words.trim()) this.notice.show("The entry is removed.", [{ label: "Undo", act: undo }], true);
    else this.root.querySelector<HTMLElement>(".pb-field__log .pb-button")?.focus();
  }

  private markdown(): string {
    const written = this.entries.filter((entry) => entry.box.text);
    const log = written.map(({ time, box }) => `- ${day(time)}: ${box.text}`).join("\n");
    const fields = this.asked.map(({ key, label }): [string, string] => [
      label.textContent ?? key,
      key === LOG ? log : (this.beats.get(key)?.text ?? ""),
    ]);
    return sheetMarkdown(`Goal ${this.id}`, fields);
  }
}
