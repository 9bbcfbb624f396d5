/** The reader's own test cases: they run after ours, and count for nothing but the reader. */

import type { Context, Editor } from "./context";
import { el } from "./dom";
import { editorOrPlain } from "./plain_editor";
import { SavedStateElement } from "./saved_state";

function beginning(entry: string): string {
  return `from submission import ${entry}\n\n\ndef test_mine():\n    assert ${entry}(...) == ...\n`;
}

export interface OwnTestsOptions {
  slug: string;
  entry: string;
  announce(sentence: string): void;
  onRun(): void;
}

export class OwnTests {
  readonly element: HTMLDetailsElement;
  private readonly place = el("div", { class: "pb-own__editor" });
  private readonly saved: SavedStateElement;
  private readonly draft;
  private readonly beginning: string;
  private readonly hint = el("p", { class: "pb-bench__hint" }, "Esc then Tab leaves the editor");
  private text: string;
  private editor: Editor | null = null;
  private readonly loaded: Promise<void>;

  constructor(
    private readonly context: Context,
    private readonly options: OwnTestsOptions,
  ) {
    const { slug, entry, announce } = options;
    this.beginning = this.text = beginning(entry);
    this.hint.id = `pb-leave-${slug}-tests`;
    this.saved = new SavedStateElement(`test_${slug.replaceAll("-", "_")}.py`, () => this.text, announce);
    this.draft = context.store.draft(`${slug}#tests`, {
      onState: (state, refusal) => this.text !== this.beginning && this.saved.show(state, refusal),
      onElsewhere: () => {},
    });
    this.loaded = this.draft.load().then((kept) => {
      this.text = kept ?? this.text;
    });
    this.element = el(
      "details",
      { class: "pb-desk__fold" },
      el("summary", {}, "Your own tests"),
      el("p", {}, "Ordinary pytest functions. They run after ours when you press Run; the drill passes without them."),
      this.place,
      el("p", { class: "pb-bench__foot" }, this.saved.element, this.hint),
    );
    this.element.addEventListener("toggle", () => void this.open());
  }

  /** What is to be run, or null when the reader has written nothing. */
  async tests(): Promise<string | null> {
    await this.loaded;
    return this.text.trim() && this.text !== this.beginning ? this.text : null;
  }

  dispose(): void {
    this.editor?.dispose();
    void this.draft.dispose();
  }

  private async open(): Promise<void> {
    if (!this.element.open || this.editor) return;
    const [make] = await Promise.all([editorOrPlain(this.context), this.loaded]);
    if (this.editor || !this.element.isConnected) return;
    this.editor = make({
      code: this.text,
      label: "Your own tests in Python",
      describedBy: this.hint.id,
      onChange: (text) => {
        this.text = text;
        if (text === this.beginning) this.draft.clear();
        else this.draft.save(text);
      },
      onRun: this.options.onRun,
      onFocus: () => {},
      check: (code) => this.context.runner.check(code),
      onTabMode: (leaves) => {
        this.hint.textContent = leaves ? "Tab now leaves the editor" : "Esc then Tab leaves the editor";
        if (leaves) this.options.announce("Tab now leaves the editor");
      },
    });
    this.place.replaceChildren(this.editor.dom);
  }
}
