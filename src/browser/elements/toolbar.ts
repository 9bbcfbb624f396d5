/** Run, Stop and what else stands in the bar above code. */

import { button, el, icon } from "./dom";

export interface ToolbarActions {
  run(): void;
  stop(): void;
  /** The pointer or the focus came near Run: Python may begin to load. */
  intent(): void;
}

function onMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}

export class Toolbar {
  readonly element: HTMLElement;
  readonly run: HTMLButtonElement;
  readonly stop: HTMLButtonElement;

  /**
   * @param label what is run, for screen readers
   * @param small the quieter bar of a sample
   * @param extras buttons and states after Run and Stop
   */
  constructor(label: string, actions: ToolbarActions, small: boolean, extras: HTMLElement[]) {
    const run = small ? "pb-button pb-button--small pb-run" : "pb-button pb-button--primary pb-run";
    this.run = button("Run", run, actions.run, icon("run"));
    this.run.setAttribute("aria-keyshortcuts", "Control+Enter");
    if (!small) this.run.append(el("kbd", { "aria-hidden": "true" }, onMac() ? "⌘ Enter" : "Ctrl Enter"));
    this.run.addEventListener("pointerenter", actions.intent);
    this.run.addEventListener("focus", actions.intent);
    const stop = small ? "pb-button pb-button--small pb-stop" : "pb-button pb-stop";
    this.stop = button("Stop", stop, actions.stop, icon("stop"));
    this.stop.disabled = true;
    this.element = el(
      "div",
      { class: "pb-toolbar", role: "group", "aria-label": label },
      this.run,
      this.stop,
      ...extras,
    );
  }

  /** Run keeps its focus while it waits, so it is marked and not disabled. */
  busy(busy: boolean): void {
    if (!busy && document.activeElement === this.stop) this.run.focus();
    this.stop.disabled = !busy;
    this.run.setAttribute("aria-disabled", String(busy));
  }
}
