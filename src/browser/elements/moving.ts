/** A figure that moves: the reader drags a control, Python computes, and the picture and its finding follow. */

import type { Context, Mounted } from "./context";
import { Announcer, button, el, icon } from "./dom";
import type { Answer } from "./moving_answer";
import { type Ending, RunControl } from "./run_control";

const BUDGET = { seconds: 3, total_seconds: 5 };
const WALL_SECONDS = 8;
/** Milliseconds between a movement and the run that follows; later movements wait for that run. */
const DEBOUNCE = 30;
/** Milliseconds of rest after which the finding is spoken. */
const PAUSE = 700;

interface Control {
  label: string;
  min: number;
  max: number;
  step: number;
  value: number;
  /** The script takes a whole number. */
  whole: boolean;
}

interface Moving {
  controls: Record<string, Control>;
  source: string;
}

type Drawing = typeof import("./moving_chart");

/** As many decimals as the steps need. */
function shown(value: number, { step, min }: Control): string {
  const decimals = Math.max(...[step, min].map((each) => (String(each).split(".")[1] ?? "").length));
  return value.toLocaleString("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** Python that prints the answer at these values; they come from range inputs, which hold nothing but numbers. */
function call(sliders: Slider[]): string {
  const given = sliders.map(({ key, control, input }) => {
    const value = Number(input.value);
    return `${key}=${control.whole ? "int" : "float"}("${Number.isFinite(value) ? value : control.value}")`;
  });
  return `import json\nprint(json.dumps(compute(${given.join(", ")}), allow_nan=False))`;
}

const STILL = "The picture shows the values before.";

/** Why there is no new picture, and what to do. */
function trouble(ending: Ending): string {
  if (ending.type === "samples") {
    const reason = ending.result.error?.trim().split("\n").at(-1) ?? "it printed nothing";
    return `The figure's script has no answer here: ${reason.slice(0, 200)}. ${STILL}`;
  }
  if (ending.type === "unavailable") return `Could not load Python (${ending.file}). ${STILL} Move a control to retry.`;
  if (ending.type === "stopped") return `Python took too long and was restarted. ${STILL} Move a control to retry.`;
  return `The figure failed to compute. ${STILL}`;
}

class Slider {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  private readonly output: HTMLOutputElement;

  constructor(
    readonly key: string,
    readonly control: Control,
    id: string,
    moved: () => void,
  ) {
    const { label, min, max, step, value } = control;
    this.input = el("input", { type: "range", id, min, max, step, value });
    this.output = el("output", { for: id });
    this.element = el("div", { class: "pb-slider" }, el("label", { for: id }, label), this.input, this.output);
    this.input.addEventListener("input", () => {
      this.show();
      moved();
    });
    this.show();
  }

  get rests(): boolean {
    return Number(this.input.value) === this.control.value;
  }

  reset(): void {
    this.input.value = String(this.control.value);
    this.show();
  }

  private show(): void {
    this.output.textContent = shown(Number(this.input.value), this.control);
  }
}

let figures = 0;

export class MovingFigure implements Mounted {
  private readonly source: string;
  private readonly sliders: Slider[];
  private readonly announcer = new Announcer();
  private readonly live = el("div", { class: "pb-moving__live", hidden: true });
  private readonly says = el("p", { class: "pb-moving__says" });
  private readonly wrong = el("p", { class: "pb-moving__trouble", role: "status", hidden: true });
  private readonly reset = button("Reset", "pb-button pb-button--small", () => this.restore(), icon("reset"));
  private readonly control: RunControl;
  private readonly resizing = new ResizeObserver(() => {
    if (Math.floor(this.live.clientWidth) !== this.width) this.draw();
  });
  private drawing: Promise<Drawing> | null = null;
  private answer: Answer | null = null;
  private chart: Drawing["chart"] | null = null;
  private key: Drawing["key"] | null = null;
  private waiting = 0;
  private speaking = 0;
  private running = false;
  private changed = false;
  /** Of the picture as it was drawn. */
  private width = 0;

  constructor(
    readonly root: HTMLElement,
    context: Context,
  ) {
    const { controls, source } = JSON.parse(root.dataset.moving ?? "{}") as Moving;
    this.source = source;
    figures += 1;
    const id = `pb-moving-${figures}`;
    this.sliders = Object.entries(controls).map(
      ([key, control]) => new Slider(key, control, `${id}-${key}`, () => this.moved()),
    );
    this.control = new RunControl(context.runner, () => {});
    const still = root.querySelector<HTMLElement>(".pb-moving__still");
    const said = root.querySelector<HTMLElement>(".pb-moving__says");
    said?.classList.add("pb-moving__said");
    this.says.textContent = said?.textContent ?? "";
    this.reset.classList.add("pb-moving__reset");
    this.reset.disabled = true;
    const bar = el("div", { class: "pb-moving__controls", role: "group", "aria-label": "Move the figure" });
    bar.append(...this.sliders.map((slider) => slider.element));
    for (const sign of ["pointerenter", "focusin", "pointerdown"]) {
      bar.addEventListener(sign, () => this.expect(), { once: true, passive: true });
    }
    const foot = el("div", { class: "pb-moving__foot" }, this.says, this.reset);
    still?.after(this.live, bar, this.control.element, this.wrong, foot);
    root.append(this.announcer.element);
    root.classList.add("pb-upgraded");
    this.resizing.observe(this.live);
  }

  dispose(): void {
    window.clearTimeout(this.waiting);
    window.clearTimeout(this.speaking);
    this.resizing.disconnect();
    this.control.dispose();
  }

  /** The reader is near a control: fetch what draws, and Python. */
  private expect(): void {
    this.control.warm();
    void this.load().catch(() => {});
  }

  private load(): Promise<Drawing> {
    this.drawing ??= import("./moving_chart").catch((error: unknown) => {
      this.drawing = null;
      throw error;
    });
    return this.drawing;
  }

  private moved(): void {
    this.reset.disabled = this.sliders.every((slider) => slider.rests);
    this.changed = true;
    window.clearTimeout(this.speaking);
    window.clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => void this.follow(), DEBOUNCE);
  }

  private restore(): void {
    for (const slider of this.sliders) slider.reset();
    this.sliders[0]?.input.focus();
    this.moved();
  }

  /** One run at a time; what moved meanwhile is computed next, so that the latest values win. */
  private async follow(): Promise<void> {
    if (this.running) return;
    this.running = true;
    while (this.changed && this.root.isConnected) {
      this.changed = false;
      await this.compute();
    }
    this.running = false;
  }

  private async compute(): Promise<void> {
    const cells = [this.source, call(this.sliders)];
    const request = { type: "samples" as const, cells, budget: BUDGET };
    const ending = await this.control.run(
      () => Promise.resolve(request),
      () => WALL_SECONDS,
    );
    if (!this.root.isConnected) return;
    if (ending.type !== "samples" || ending.result.error !== null) return this.refuse(trouble(ending));
    const drawing = await this.load().catch(() => null);
    if (!drawing) return this.refuse(`Could not load what draws the figure. ${STILL} Reload the page to try again.`);
    this.chart = drawing.chart;
    this.key = drawing.key;
    try {
      this.answer = drawing.answerIn(ending.result.output);
    } catch (error) {
      const reason = error instanceof SyntaxError ? "it is no JSON" : (error as Error).message;
      return this.refuse(`The figure's answer cannot be drawn: ${reason.slice(0, 200)}.`);
    }
    this.show(this.answer);
  }

  private show(answer: Answer): void {
    this.wrong.hidden = true;
    this.says.textContent = answer.says;
    this.live.hidden = false;
    this.root.classList.add("pb-moving--live");
    this.draw();
    window.clearTimeout(this.speaking);
    this.speaking = window.setTimeout(() => this.announcer.say(answer.says), PAUSE);
  }

  private draw(): void {
    const width = Math.floor(this.live.clientWidth);
    if (!this.answer || !this.chart || !this.key || !width) return;
    this.width = width;
    this.live.replaceChildren(this.key(this.answer), this.chart(this.answer, width));
  }

  private refuse(sentence: string): void {
    this.wrong.hidden = false;
    this.wrong.textContent = sentence;
  }
}
