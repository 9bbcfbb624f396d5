/** An artifact: the sheet that a reader fills in and takes along from a section. */

import type { Context, Mounted } from "./context";
import { Announcer, button, count, el, icon } from "./dom";
import { download } from "./download";
import { type Asked, askedIn, type Box, Boxes, fieldOf } from "./fields";
import { sheetMarkdown } from "./markdown";
import { Notice } from "./notice";

/** Under which a box of an artifact is kept. */
export function artifactKey(id: string, key: string): string {
  return `artifact:${id}:${key}`;
}

export class ArtifactElement implements Mounted {
  private readonly id: string;
  private readonly title: string;
  private readonly asked: Asked[];
  private readonly boxes: Box[];
  private readonly announcer = new Announcer();
  private readonly notice = new Notice();

  constructor(
    readonly root: HTMLElement,
    context: Context,
  ) {
    this.id = root.dataset.artifact ?? "";
    this.title = root.querySelector(".pb-field__title")?.textContent ?? "";
    const table = root.querySelector("table");
    const example = table?.querySelector("thead th:last-child")?.textContent ?? "";
    this.asked = askedIn(root);
    const names = this.asked.map(({ label }) => label.textContent ?? "");
    const markdown = () =>
      sheetMarkdown(
        this.title,
        names.map((name, at) => [name, this.boxes[at]?.text ?? ""]),
      );
    const file = `${this.id.split("/")[1] ?? "artifact"}.md`;
    const set = new Boxes(context, file, markdown, (sentence) => this.announcer.say(sentence));
    this.boxes = this.asked.map(({ key, lines }) => set.add(artifactKey(this.id, key), lines));
    const bar = el(
      "div",
      { class: "pb-toolbar", role: "group", "aria-label": this.title },
      button("Start from the example", "pb-button pb-button--small", () => this.begin(), icon("edit")),
      button(
        "Download as Markdown",
        "pb-button pb-button--small",
        () => download(file, markdown(), "text/markdown"),
        icon("save"),
      ),
      set.saved.element,
    );
    const shown = this.asked.map((field, at) =>
      fieldOf(
        field,
        this.boxes[at] as Box,
        el("p", { class: "pb-field__example" }, el("b", {}, "Example: "), field.text),
      ),
    );
    const about = el("p", { class: "pb-field__intro" }, example);
    table?.replaceWith(
      about,
      el("div", { class: "pb-fields" }, ...shown),
      bar,
      this.notice.element,
      this.announcer.element,
    );
    root.classList.add("pb-upgraded", "pb-form");
  }

  dispose(): void {
    for (const box of this.boxes) void box.dispose();
  }

  /** The example as a beginning; the reader's own words are never overwritten without a question. */
  private async begin(): Promise<void> {
    await Promise.all(this.boxes.map((box) => box.loaded));
    const before = this.boxes.map((box) => box.area.value);
    const written = this.boxes.filter((box) => box.text).length;
    const empty = this.boxes.length - written;
    const put = (all: boolean) => {
      for (const [at, box] of this.boxes.entries()) if (all || !box.text) box.write(this.asked[at]?.text ?? "");
      this.back("The example is in the boxes. Put your own words in its place.", before);
    };
    if (!written) return put(true);
    const fill = { label: `Fill the ${count(empty, "empty box").replace("boxs", "boxes")}`, act: () => put(false) };
    const choices = [
      { label: "Leave it as it is", act: () => {} },
      ...(empty ? [fill] : []),
      { label: "Replace my words", act: () => put(true) },
    ];
    this.notice.show(`You have written in ${written} of ${this.boxes.length} boxes.`, choices, true);
  }

  private back(sentence: string, before: string[]): void {
    const undo = () => {
      for (const [at, box] of this.boxes.entries()) if (box.area.value !== before[at]) box.write(before[at] ?? "");
      this.announcer.say("Undone");
    };
    this.notice.show(sentence, [{ label: "Undo", act: undo }]);
  }
}
