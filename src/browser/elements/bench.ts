/** A drill's working place: toolbar, notices, editor and the line below it. Knows nothing of judging. */

import { solutionKey } from "../store/draft";
import type { ProgressRecord } from "../store/shape";
import type { Context, Editor, EditorOptions } from "./context";
import { type Announcer, button, el, icon } from "./dom";
import { download } from "./download";
import { day } from "./moment";
import { Notice } from "./notice";
import { editorOrPlain } from "./plain_editor";
import { SavedStateElement } from "./saved_state";
import { fragmentOf } from "./share";
import { Solutions } from "./solutions";
import { Timer } from "./timer";
import { Toolbar, type ToolbarActions } from "./toolbar";
import { ViewOptions } from "./view_options";

const LEAVE = "Esc then Tab leaves the editor";
const LEAVES_NOW = "Tab now leaves the editor";
/** A solution that was last touched this long ago is covered when its drill is opened again. */
const COVER_AFTER_MS = 12 * 3_600_000;

export interface BenchOptions {
  slug: string;
  minutes: number;
  starter: string;
  actions: ToolbarActions;
  announcer: Announcer;
  /** Stands at the left of the line below the editor. */
  progress: HTMLElement;
  /** A fresh attempt has begun: hints and walkthrough close again. */
  onFresh(): void;
  /** The reader wants this drill as a round. */
  onInterview(): void;
  /** A text is about to be replaced in the editor: the history keeps it. */
  onReplaced(code: string, solution: number): void;
}

export class Bench {
  readonly element: HTMLElement;
  readonly toolbar: Toolbar;
  readonly notice = new Notice();
  private readonly timer: Timer;
  private readonly view: ViewOptions;
  private readonly saved: SavedStateElement;
  private readonly solutions: Solutions;
  private readonly place = el("div", { class: "pb-bench__editor" });
  private readonly hint = el("p", { class: "pb-bench__hint" }, LEAVE);
  private readonly reset = button("Reset", "pb-button", () => this.askReset(), icon("reset"));
  private readonly forgetting: () => void;
  private draft;
  private editor: Editor | null = null;
  private replacing = false;
  private kept: string | null = null;
  private progress: ProgressRecord | null = null;
  /** Resolves when `code` tells what the reader left here, which is before the editor shows it. */
  readonly loaded: Promise<ProgressRecord | null>;

  constructor(
    private readonly context: Context,
    private readonly options: BenchOptions,
  ) {
    const { slug, minutes, actions, announcer, progress } = options;
    this.hint.id = `pb-leave-${slug}`;
    this.timer = new Timer(minutes);
    this.saved = new SavedStateElement(
      `${slug}.py`,
      () => this.code(),
      (sentence) => announcer.say(sentence),
    );
    this.solutions = new Solutions({
      onChoose: (solution) => void this.choose(solution),
      onFresh: () => void this.begin(),
    });
    this.forgetting = context.store.onTextSetAside((key) => key === solutionKey(slug, this.active) && this.tellAside());
    this.draft = this.draftOf(1);
    this.loaded = this.load();
    this.toolbar = new Toolbar("Your solution", actions, false, [this.reset, this.timer.element, this.saved.element]);
    this.view = new ViewOptions(announcer);
    const share = button("Share", "pb-button pb-button--small", () => void this.share());
    const round = button("Interview mode", "pb-button pb-button--small", () => options.onInterview());
    const foot = el("div", { class: "pb-bench__foot" }, progress, this.view.element, share, round, this.hint);
    this.element = el(
      "div",
      { class: "pb-bench" },
      this.toolbar.element,
      this.solutions.element,
      this.notice.element,
      this.place,
      foot,
    );
  }

  /** Number of the solution in the editor. */
  get active(): number {
    return this.progress?.active ?? 1;
  }

  /** Loads the kept code and the editor; until then the starter stands in its place. */
  async open(starter: HTMLElement | null): Promise<void> {
    if (starter) this.place.append(starter);
    const progress = await this.loaded;
    const { updated } = this.draft;
    const since = progress?.passedAt && updated !== null ? Date.now() - updated : 0;
    if (since > COVER_AFTER_MS && this.code() !== this.options.starter) this.cover(progress?.passedAt ?? 0);
    else await this.edit(false);
    if (this.kept !== null) this.saved.show("saved");
  }

  code(): string {
    return this.editor?.code() ?? this.kept ?? this.options.starter;
  }

  markLine(line: number | null): void {
    this.editor?.markLine(line);
  }

  goTo(line: number): void {
    this.editor?.goTo(line);
  }

  /** Puts another text into the editor; what stood there can be brought back, and the history keeps it. */
  async swap(code: string, sentence: string): Promise<void> {
    if (!this.editor) await this.edit(false);
    const before = this.code();
    if (before !== this.options.starter && before !== code) this.options.onReplaced(before, this.active);
    this.replace(code);
    const bringBack = () => {
      this.replace(before);
      this.editor?.focus();
    };
    this.notice.show(sentence, [{ label: "Bring my code back", act: bringBack }]);
  }

  dispose(): void {
    this.forgetting();
    this.timer.dispose();
    this.view.dispose();
    void this.draft.dispose();
    this.editor?.dispose();
  }

  /** A link that holds the code, on the clipboard. */
  private async share(): Promise<void> {
    const fragment = await fragmentOf({ code: this.code(), drill: this.options.slug });
    if (fragment === null) {
      this.notice.show("The code is too long for a link. Download it, and send the file.", [
        { label: "Download", act: () => download(`${this.options.slug}.py`, this.code()) },
      ]);
      return;
    }
    const link = new URL(`../../scratch/${fragment}`, location.href).href;
    const copied = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    );
    const field = el("input", { class: "pb-link", readonly: true, value: link, "aria-label": "Link to this code" });
    this.notice.show(copied ? "The link is on the clipboard. It holds the code itself." : "Copy this link:", []);
    this.notice.element.append(field);
    field.select();
  }

  private draftOf(solution: number) {
    return this.context.store.draft(solutionKey(this.options.slug, solution), {
      onState: (state, refusal) => this.saved.show(state, refusal),
      onElsewhere: (code) => this.tellElsewhere(code),
    });
  }

  private async load(): Promise<ProgressRecord | null> {
    // Where storage is denied the draft tells so.
    this.progress = await this.context.store.progress(this.options.slug).catch(() => null);
    if (this.active !== 1) {
      void this.draft.dispose();
      this.draft = this.draftOf(this.active);
    }
    this.kept = await this.draft.load();
    if (this.progress) this.solutions.show(this.progress.solutions, this.active);
    return this.progress;
  }

  private async edit(focus: boolean): Promise<void> {
    const make = await editorOrPlain(this.context);
    const editor = make(this.editorOptions(this.code()));
    this.editor?.dispose();
    this.editor = editor;
    this.place.replaceChildren(editor.dom);
    if (focus) editor.focus();
  }

  /** What was solved before stays out of sight: recalling it again is the exercise. */
  private cover(passedAt: number): void {
    const afresh = button("Try it afresh", "pb-button pb-button--primary", () => void this.begin());
    const show = button("Show my solution", "pb-button", () => void this.edit(true));
    this.place.replaceChildren(
      el(
        "div",
        { class: "pb-cover" },
        el("p", {}, `You passed this drill on ${day(passedAt)}. Your solution is kept.`),
        el("p", { class: "pb-notice__choices" }, afresh, show),
      ),
    );
  }

  /** Another of the reader's solutions comes into the editor. */
  private async choose(solution: number): Promise<void> {
    if (solution === this.active && this.editor) return;
    await this.move((before) => ({ active: solution, solutions: before.solutions }));
    this.solutions.focus();
    this.options.announcer.say(`Solution ${solution} is in the editor`);
  }

  /** A fresh attempt: the starter, with every hint closed again. */
  private async begin(): Promise<void> {
    if (this.code() === this.options.starter) {
      await this.edit(true);
      this.notice.show("This is a fresh attempt already.", []);
      return;
    }
    const moved = await this.move(({ solutions }) => {
      const next = Math.max(...solutions) + 1;
      return { active: next, solutions: [...solutions, next], hintsUsed: 0, open: false };
    });
    if (!moved) return;
    this.options.onFresh();
    this.editor?.focus();
    this.notice.show(`Solution ${this.active} begins. What you wrote before is kept.`, []);
  }

  private async move(change: (before: ProgressRecord) => Partial<ProgressRecord>): Promise<boolean> {
    await this.draft.flush();
    try {
      this.progress = await this.context.store.changeProgress(this.options.slug, change);
    } catch {
      this.notice.show("This browser keeps nothing for this site, so there is no room for a second solution.", []);
      return false;
    }
    await this.draft.dispose();
    this.draft = this.draftOf(this.active);
    this.kept = await this.draft.load();
    this.editor?.dispose();
    this.editor = null;
    this.solutions.show(this.progress.solutions, this.active);
    if (this.kept === null) this.saved.clear();
    else this.saved.show("saved");
    await this.edit(true);
    return true;
  }

  private editorOptions(code: string): EditorOptions {
    const { slug, actions } = this.options;
    return {
      code,
      label: "Your solution in Python",
      describedBy: `pb-leave-${slug}`,
      onChange: (text) => {
        this.draft.save(text);
        if (!this.replacing) this.notice.close();
      },
      onRun: actions.run,
      onFocus: actions.intent,
      check: (code) => this.context.runner.check(code),
      onTabMode: (leaves) => {
        this.hint.textContent = leaves ? LEAVES_NOW : LEAVE;
        this.hint.classList.toggle("pb-bench__hint--on", leaves);
        if (leaves) this.options.announcer.say(LEAVES_NOW);
      },
    };
  }

  private replace(code: string): void {
    this.replacing = true;
    this.editor?.replace(code);
    this.replacing = false;
  }

  private askReset(): void {
    if (this.code() === this.options.starter) {
      this.notice.show("This is the starter already.", []);
      return;
    }
    const keep = { label: "Keep my code", act: () => this.reset.focus() };
    const replace = { label: "Replace it", act: () => void this.doReset() };
    this.notice.show("Replace your code with the starter?", [keep, replace], true);
  }

  private async doReset(): Promise<void> {
    await this.swap(this.options.starter, "The starter is back.");
    this.reset.focus();
  }

  private tellElsewhere(code: string): void {
    if (code === this.code()) return;
    this.notice.show(
      "This drill's code was changed in another tab. If you go on here, that version goes to your attempts.",
      [{ label: "Show that version", act: () => this.replace(code) }],
    );
  }

  private tellAside(): void {
    this.notice.show("The code kept here could not be read. It was set aside under Practice, Your records.", []);
  }
}
