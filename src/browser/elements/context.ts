/** What every element is given: a runner, a store and a way to load the editor. Tests give it others. */

import type { RunAnswer, RunRequest, SyntaxFault } from "../protocol";
import type { Store } from "../store/store";

export interface Progress {
  stage: "download" | "start" | "ready";
  loaded: number;
  total: number;
}

export interface RunOptions {
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
  /** Wall time after which the sandbox is ended, whatever the code in it does. */
  wallSeconds: number;
}

/** Runs Python somewhere else; elements know nothing of how. */
export interface CodeRunner {
  /** A reader will probably run something: prepare whatever costs no bytes. */
  anticipate(): Promise<void>;
  warm(onProgress?: (progress: Progress) => void): Promise<void>;
  run(request: RunRequest, options: RunOptions): Promise<RunAnswer>;
  /** Run something of ours while nobody waits, so that the reader's next run is quicker. */
  rehearse(request: RunRequest, wallSeconds: number): Promise<void>;
  /** What the compiler says of the code; undefined when no interpreter is idle. Never starts one. */
  check(code: string): Promise<SyntaxFault | null | undefined>;
}

/** What an editor is made from. */
export interface EditorOptions {
  code: string;
  /** Name for screen readers. */
  label: string;
  /** Id of the line that says how to leave the editor. */
  describedBy: string;
  onChange(code: string): void;
  onRun(): void;
  onFocus(): void;
  /** See `CodeRunner.check`. */
  check(code: string): Promise<SyntaxFault | null | undefined>;
  /** Escape was pressed: Tab now leaves. False when Tab indents again. */
  onTabMode(leaves: boolean): void;
}

export interface Editor {
  readonly dom: HTMLElement;
  code(): string;
  /** Replace the whole text; the reader can undo it. */
  replace(code: string): void;
  markLine(line: number | null): void;
  goTo(line: number): void;
  focus(): void;
  dispose(): void;
}

export type MakeEditor = (options: EditorOptions) => Editor;

export interface Context {
  runner: CodeRunner;
  store: Store;
  /** Fetches the editor's own chunk; rejects when it cannot be loaded. */
  loadEditor(): Promise<MakeEditor>;
  /** What single pages need, by the class of their element: fetched where it stands. */
  tools: Record<string, () => Promise<(root: HTMLElement) => Mounted>>;
}

/** An element that was taken over; `dispose` ends its runs, timers and listeners. */
export interface Mounted {
  readonly root: HTMLElement;
  dispose(): void;
}
