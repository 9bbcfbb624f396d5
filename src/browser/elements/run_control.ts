/** One run at a time for one element: progress while it waits, Stop, and an ending that is always told. */

import type { RunAnswer, RunRequest } from "../protocol";
import type { CodeRunner, Progress } from "./context";
import { el } from "./dom";

const SHOW_AFTER_MS = 150;
const MEGABYTE = 1_000_000;

/** Python, or a file a run needs, could not be fetched. */
export interface Unavailable {
  type: "unavailable";
  file: string;
  message: string;
}

/** A defect of ours, such as an answer that cannot be read: told as it is, and never blamed on the reader. */
export interface Broken {
  type: "broken";
  message: string;
}

export type Ending = RunAnswer | Unavailable | Broken;

/** What the reader is told when a run ended without a result; each says that the code is kept. */
export function endingSentence(ending: Ending): string {
  if (ending.type === "unavailable") return `Could not load Python (${ending.file}). Your code is kept.`;
  if (ending.type === "broken") return "The page failed to run this; your code is kept.";
  if (ending.type !== "stopped") return "";
  if (ending.reason === "crashed") return "Python was restarted; your code is kept.";
  if (ending.reason === "reader") return "Stopped; your code is kept.";
  return `Stopped after ${Math.round(ending.seconds)} s; your code is kept.`;
}

/** Tells load errors, which name their file, from defects, without importing a class of a later chunk. */
function failureOf(error: unknown): Unavailable | Broken {
  const message = error instanceof Error ? error.message : String(error);
  const file = (error as { file?: unknown } | null)?.file;
  return typeof file === "string" ? { type: "unavailable", file, message } : { type: "broken", message };
}

function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(1);
}

export class RunControl {
  /** Stage, bytes and a bar; empty while nothing is awaited. */
  readonly element = el("div", { class: "pb-progress", hidden: true });
  private readonly bar = el("progress", { class: "pb-progress__bar", "aria-label": "Loading and running" });
  private readonly text = el("span", { class: "pb-progress__text" });
  private controller: AbortController | null = null;
  private latest: Progress | null = null;
  private timers: number[] = [];
  private started = 0;

  constructor(
    private readonly runner: CodeRunner,
    private readonly onBusy: (busy: boolean) => void,
  ) {
    this.element.append(this.text, this.bar);
  }

  get busy(): boolean {
    return this.controller !== null;
  }

  /** Begins to load Python at the reader's first sign of intent; a failure is told by the run that follows. */
  warm(): void {
    this.runner.warm((progress) => this.show(progress)).catch(() => {});
  }

  /**
   * Runs what `prepare` returns and resolves with how it ended; never rejects.
   *
   * @param prepare makes the request, and may fetch what it needs
   * @param wallSeconds reads the deadline once the request is there
   */
  async run(prepare: (signal: AbortSignal) => Promise<RunRequest>, wallSeconds: () => number): Promise<Ending> {
    this.controller?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    this.controller = controller;
    this.begin();
    const stopped = new Promise<Ending>((resolve) => {
      signal.addEventListener("abort", () => resolve({ type: "stopped", reason: "reader", seconds: this.elapsed() }));
    });
    const work = async (): Promise<Ending> => {
      const request = await prepare(signal);
      const onProgress = (progress: Progress) => this.show(progress);
      return this.runner.run(request, { signal, onProgress, wallSeconds: wallSeconds() });
    };
    // Stop is answered at once, however long the sandbox takes to be gone.
    const ending = await Promise.race([stopped, work().catch(failureOf)]);
    if (this.controller === controller) this.end();
    return ending;
  }

  stop(): void {
    this.controller?.abort();
  }

  dispose(): void {
    this.stop();
    this.end();
  }

  private elapsed(): number {
    return (performance.now() - this.started) / 1000;
  }

  private begin(): void {
    this.started = performance.now();
    this.clearTimers();
    this.timers = [
      window.setTimeout(() => {
        this.element.hidden = false;
        this.draw();
      }, SHOW_AFTER_MS),
      window.setInterval(() => this.draw(), 1000),
    ];
    this.onBusy(true);
  }

  private end(): void {
    this.controller = null;
    this.clearTimers();
    this.element.hidden = true;
    this.onBusy(false);
  }

  private clearTimers(): void {
    for (const timer of this.timers) window.clearTimeout(timer);
    this.timers = [];
  }

  private show(progress: Progress): void {
    this.latest = progress;
    this.draw();
  }

  private draw(): void {
    const latest = this.latest;
    if (latest?.stage === "download" && latest.total > 0) {
      this.bar.max = latest.total;
      this.bar.value = latest.loaded;
      this.text.textContent = `Loading Python: ${megabytes(latest.loaded)} of ${megabytes(latest.total)} MB`;
      return;
    }
    this.bar.removeAttribute("value");
    const seconds = Math.floor(this.elapsed());
    if (latest?.stage === "ready") this.text.textContent = seconds < 2 ? "Running" : `Running for ${seconds} s`;
    else this.text.textContent = latest?.stage === "start" ? "Starting Python" : "Loading Python";
  }
}
