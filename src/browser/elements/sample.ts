/** The samples of a page: each can be run, which runs those before it too, and edited in place. */

import type { SampleResult } from "@generated/verdict";
import type { Context, Editor, Mounted } from "./context";
import { Announcer, button, el, icon } from "./dom";
import { fenceText } from "./fence";
import { Notice } from "./notice";
import { editorOrPlain } from "./plain_editor";
import { type Ending, endingSentence, RunControl } from "./run_control";
import { SavedStateElement } from "./saved_state";
import { Toolbar } from "./toolbar";

const BUDGET = { seconds: 10, total_seconds: 20 };

/** Key of the scratch pad, which has a single text. */
const SCRATCH = "#scratch";

/** What the samples of one page share: the code of those before each. */
export class SamplePage {
  readonly samples: SampleElement[] = [];

  /** `files` are put into Python's file system before the first sample runs. */
  constructor(
    readonly key: string,
    readonly context: Context,
    private readonly files: ReadonlyMap<string, string> = new Map(),
  ) {}

  /** How many cells of ours run before the page's first sample. */
  get ahead(): number {
    return this.files.size ? 1 : 0;
  }

  /** Under which the sample's text is kept. */
  textKey(index: number): string {
    return this.key === SCRATCH ? SCRATCH : `${this.key}#${index}`;
  }

  add(block: HTMLElement): SampleElement {
    const sample = new SampleElement(block, this, this.samples.length);
    this.samples.push(sample);
    return sample;
  }

  /** The code of samples 0 to `index`, as they stand, after that which writes the files. */
  cells(index: number): string[] {
    const own = this.samples.slice(0, index + 1).map((sample) => sample.code());
    return this.files.size ? [writing(this.files), ...own] : own;
  }
}

/** Python that writes the files; JSON twice over is a Python string of JSON. */
function writing(files: ReadonlyMap<string, string>): string {
  const content = JSON.stringify(JSON.stringify(Object.fromEntries(files)));
  return [
    "import json, pathlib",
    `for name, text in json.loads(${content}).items():`,
    "    pathlib.Path(name).parent.mkdir(parents=True, exist_ok=True)",
    '    pathlib.Path(name).write_text(text, encoding="utf-8")',
  ].join("\n");
}

/** Says which sample failed when it is not the one that was run. */
function errorText(result: SampleResult, index: number, ahead: number): string {
  const cell = (result.cell ?? ahead + index) - ahead;
  return `${cell !== index ? `Sample ${cell + 1} of this page, which runs first, failed.\n` : ""}${result.error ?? ""}`;
}

export class SampleElement implements Mounted {
  readonly root = el("div", { class: "pb-sample" });
  private readonly original: string;
  private text: string;
  private editor: Editor | null = null;
  private readonly announcer = new Announcer();
  private readonly output = el("pre", {
    class: "pb-output pb-sample__output",
    role: "status",
    tabindex: "0",
    hidden: true,
  });
  private readonly retry = button("Retry", "pb-button pb-button--small pb-sample__retry", () => void this.run());
  private readonly notice = new Notice();
  private readonly place = el("div", { class: "pb-sample__code" });
  private readonly hint = el("p", { class: "pb-bench__hint", hidden: true }, "Esc then Tab leaves the editor");
  private readonly edit = button("Edit", "pb-button pb-button--small", () => void this.openEditor(true), icon("edit"));
  private readonly reset = button("Reset", "pb-button pb-button--small", () => this.doReset(), icon("reset"));
  private readonly control: RunControl;
  private readonly toolbar: Toolbar;
  private readonly draft;
  private readonly saved: SavedStateElement;
  private readonly loaded: Promise<void>;

  constructor(
    private readonly block: HTMLElement,
    private readonly page: SamplePage,
    private readonly index: number,
  ) {
    this.original = this.text = fenceText(block).trimEnd();
    const name = `Sample ${index + 1}`;
    this.control = new RunControl(page.context.runner, (busy) => this.toolbar.busy(busy));
    this.saved = new SavedStateElement(
      `sample-${index + 1}.py`,
      () => this.text,
      (s) => this.announcer.say(s),
    );
    this.draft = page.context.store.draft(page.textKey(index), {
      // Storage that is denied concerns the reader only once there is an edit to lose.
      onState: (state, refusal) => this.text !== this.original && this.saved.show(state, refusal),
      onElsewhere: () => {},
    });
    const actions = { run: () => void this.run(), stop: () => this.control.stop(), intent: () => this.control.warm() };
    this.toolbar = new Toolbar(name, actions, true, [this.edit, this.reset, this.saved.element]);
    this.hint.id = `pb-leave-sample-${index}`;
    this.retry.hidden = true;
    block.replaceWith(this.root);
    this.place.append(block);
    const foot = el("div", { class: "pb-bench__foot" }, this.control.element, this.hint);
    this.root.append(this.place, this.toolbar.element, this.notice.element, foot, this.output, this.retry);
    this.root.append(this.announcer.element);
    this.draw();
    this.loaded = this.restore();
  }

  code(): string {
    return this.text;
  }

  dispose(): void {
    this.control.dispose();
    this.editor?.dispose();
    void this.draft.dispose();
  }

  private draw(): void {
    this.reset.hidden = this.text === this.original;
    this.edit.hidden = this.editor !== null;
    this.hint.hidden = this.editor === null;
    this.toolbar.stop.hidden = !this.control.busy;
  }

  /** Shows an edit kept earlier as plain code: the editor is loaded only when the reader asks for it. */
  private async restore(): Promise<void> {
    const kept = await this.draft.load();
    if (kept === null || kept === this.original || this.editor) return;
    this.text = kept;
    this.place.replaceChildren(el("div", { class: "highlight" }, el("pre", {}, el("code", { tabindex: "0" }, kept))));
    this.saved.show("saved");
    this.draw();
  }

  private async openEditor(focus: boolean): Promise<void> {
    const make = await editorOrPlain(this.page.context);
    if (this.editor || !this.root.isConnected) return;
    this.editor = make({
      code: this.text,
      label: `Sample ${this.index + 1} in Python`,
      describedBy: this.hint.id,
      onChange: (text) => this.changed(text),
      onRun: () => void this.run(),
      onFocus: () => this.control.warm(),
      check: (code) => this.page.context.runner.check(code),
      onTabMode: (leaves) => {
        this.hint.textContent = leaves ? "Tab now leaves the editor" : "Esc then Tab leaves the editor";
        if (leaves) this.announcer.say("Tab now leaves the editor");
      },
    });
    this.place.replaceChildren(this.editor.dom);
    if (focus) this.editor.focus();
    this.draw();
  }

  /** Puts another text into the editor; what stood there can be brought back. */
  async take(code: string): Promise<void> {
    await this.loaded;
    const before = this.text;
    const put = async (text: string) => {
      this.editor?.dispose();
      this.editor = null;
      this.changed(text);
      await this.openEditor(true);
    };
    await put(code);
    if (before !== code && before !== this.original) {
      this.notice.show("The shared code is in the editor.", [
        { label: "Bring my code back", act: () => void put(before) },
      ]);
    }
  }

  private changed(text: string): void {
    this.text = text;
    if (text === this.original) this.draft.clear();
    else this.draft.save(text);
    this.notice.close();
    this.draw();
  }

  /** Back to the page's own code; the edit can be brought back until the next change. */
  private doReset(): void {
    const before = this.text;
    this.text = this.original;
    this.draft.clear();
    this.editor?.dispose();
    this.editor = null;
    this.place.replaceChildren(this.block);
    this.saved.clear();
    this.draw();
    this.toolbar.run.focus();
    const bringBack = () => {
      this.changed(before);
      void this.openEditor(true);
    };
    this.notice.show("The page's own code is back.", [{ label: "Bring my edit back", act: bringBack }]);
  }

  private async run(): Promise<void> {
    if (this.control.busy) return;
    const cells = this.page.cells(this.index);
    this.toolbar.stop.hidden = false;
    this.retry.hidden = true;
    this.output.setAttribute("aria-busy", "true");
    const wallSeconds = BUDGET.total_seconds + 2;
    const ending = await this.control.run(
      () => Promise.resolve({ type: "samples", cells, budget: BUDGET }),
      () => wallSeconds,
    );
    if (!this.root.isConnected) return;
    this.draw();
    this.output.removeAttribute("aria-busy");
    this.show(ending);
  }

  private show(ending: Ending): void {
    const parts: (Node | string)[] = [];
    let state = "passed";
    if (ending.type === "samples") {
      const { output, output_cut, error, value } = ending.result;
      if (output) parts.push(output);
      if (output_cut) parts.push(el("em", {}, "\nThe output was cut here.\n"));
      if (value !== null && error === null) parts.push(value);
      if (error !== null) {
        state = "failed";
        parts.push(el("span", { class: "pb-error" }, errorText(ending.result, this.index, this.page.ahead)));
      }
      if (!parts.length) parts.push(el("em", {}, "Ran to the end; nothing was printed."));
    } else {
      state = "stopped";
      parts.push(endingSentence(ending));
      this.retry.hidden = ending.type === "stopped";
    }
    this.present(parts, state);
  }

  /** Empties the region first, so that an equal output is announced again. */
  private present(parts: (Node | string)[], state: string): void {
    this.output.hidden = false;
    this.output.dataset.state = state;
    this.output.replaceChildren();
    requestAnimationFrame(() => this.output.replaceChildren(...parts));
  }
}
