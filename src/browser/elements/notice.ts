/** A line with buttons below the toolbar: a question before something is replaced, or a way back after it. */

import { button, el } from "./dom";

export interface Choice {
  label: string;
  act(): void;
}

/** Shows one notice at a time; every choice closes it. */
export class Notice {
  readonly element = el("div", { class: "pb-notice", hidden: true });

  /** @param focus move the focus to the first choice: for questions the reader has just asked for */
  show(sentence: string, choices: Choice[], focus = false): void {
    const buttons = choices.map(({ label, act }) =>
      button(label, "pb-button pb-button--small", () => {
        this.close();
        act();
      }),
    );
    this.element.replaceChildren(
      el("p", { role: "status" }, sentence),
      el("span", { class: "pb-notice__choices" }, ...buttons),
    );
    this.element.hidden = false;
    if (focus) buttons[0]?.focus();
  }

  close(): void {
    this.element.hidden = true;
    this.element.replaceChildren();
  }
}
