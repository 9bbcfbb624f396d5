/** A drill's working place: toolbar, notices, editor and the line below it. Knows nothing of judging. */

import type { Context, Editor, EditorOptions } from "./context";
import { type Announcer, button, el, icon } from "./dom";
import { Notice } from "./notice";
import { editorOrPlain } from "./plain_editor";
import { SavedStateElement } from "./saved_state";
import { Timer } from "./timer";
import { Toolbar, type ToolbarActions } from "./toolbar";

const LEAVE = "Esc then Tab leaves the editor";
const LEAVES_NOW = "Tab now leaves the editor";

export interface BenchOptions {
  slug: string;
  minutes: number;
  starter: string;
  actions: ToolbarActions;
  announcer: Announcer;
  /** Stands at the left of the line below the editor. */
  progress: HTMLElement;
}

export class Bench {
  readonly element: HTMLElement;
  readonly toolbar: Toolbar;
  private readonly notice = new Notice();
  private readonly timer: Timer;
  private readonly saved: SavedStateElement;
  private readonly draft;
  private readonly place = el("div", { class: "pb-bench__editor" });
  private readonly hint = el("p", { class: "pb-bench__hint" }, LEAVE);
  private readonly reset = button("Reset", "pb-button", () => this.askReset(), icon("reset"));
  private editor: Editor | null = null;
  private replacing = false;
  private kept: string | null = null;
  /** Resolves when `code` tells what the reader left here, which is before the editor shows it. */
  readonly loaded: Promise<void>;

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
    this.draft = context.store.draft(slug, {
      onState: (state) => this.saved.show(state),
      onElsewhere: (code) => this.tellElsewhere(code),
    });
    this.loaded = this.draft.load().then((kept) => {
      this.kept = kept;
    });
    this.toolbar = new Toolbar("Your solution", actions, false, [this.reset, this.timer.element, this.saved.element]);
    const foot = el("div", { class: "pb-bench__foot" }, progress, this.hint);
    this.element = el("div", { class: "pb-bench" }, this.toolbar.element, this.notice.element, this.place, foot);
  }

  /** Loads the kept code and the editor; until then the starter stands in its place. */
  async open(starter: HTMLElement | null): Promise<void> {
    if (starter) this.place.append(starter);
    const [make] = await Promise.all([editorOrPlain(this.context), this.loaded]);
    this.editor = make(this.editorOptions(this.code()));
    this.place.replaceChildren(this.editor.dom);
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

  dispose(): void {
    this.timer.dispose();
    void this.draft.dispose();
    this.editor?.dispose();
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
    const replace = { label: "Replace it", act: () => this.doReset() };
    this.notice.show("Replace your code with the starter?", [keep, replace], true);
  }

  private doReset(): void {
    const before = this.code();
    this.replace(this.options.starter);
    this.reset.focus();
    this.notice.show("The starter is back.", [{ label: "Bring my code back", act: () => this.bringBack(before) }]);
  }

  private bringBack(code: string): void {
    this.replace(code);
    this.editor?.focus();
  }

  private tellElsewhere(code: string): void {
    if (code === this.code()) return;
    this.notice.show("This drill's code was changed in another tab. The last edit is the one kept.", [
      { label: "Show that version", act: () => this.replace(code) },
    ]);
  }
}
