/** Making elements. Everything a run or a reader produced becomes a text node; nothing here parses markup. */

export type Child = Node | string | null | undefined | false;
export type Attributes = Record<string, string | number | boolean | null | undefined>;

const SVG = "http://www.w3.org/2000/svg";

function fill<E extends Element>(element: E, attributes: Attributes, children: Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children) if (child) element.append(child);
  return element;
}

/** An HTML element; `true` sets an empty attribute, `false` and `null` leave it out. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  return fill(document.createElement(tag), attributes, children);
}

/** An SVG element. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/** A push button that shows `label`, with an icon before it where one is given. */
export function button(label: string, className: string, act: () => void, icon?: Node): HTMLButtonElement {
  const made = el("button", { type: "button", class: className }, icon, el("span", {}, label));
  made.addEventListener("click", act);
  return made;
}

const ICONS = {
  run: "M5 3.5v9l7.5-4.5z",
  stop: "M4 4h8v8H4z",
  reset: "M8 2.5a5.5 5.5 0 1 1-5.2 3.7l1.5.5A3.9 3.9 0 1 0 8 4.1v2L4.6 3.3 8 .5z",
  save: "M7.2 1h1.6v7l2.4-2.4 1.1 1.1L8 11 3.7 6.7l1.1-1.1L7.2 8zM2 12.4h12V14H2z",
  open: "M8 1l4.3 4.3-1.1 1.1-2.4-2.4v7H7.2V4L4.8 6.4 3.7 5.3zM2 12.4h12V14H2z",
  edit: "M2.5 11.2 10.4 3.3l2.3 2.3-7.9 7.9-2.8.5zM11.3 2.4l1-1 2.3 2.3-1 1z",
  passed: "M6.4 12.4 2.2 8.2l1.4-1.4 2.8 2.8 6-6 1.4 1.4z",
  failed: "m4.1 2.7 3.9 3.9 3.9-3.9 1.4 1.4L9.4 8l3.9 3.9-1.4 1.4L8 9.4l-3.9 3.9-1.4-1.4L6.6 8 2.7 4.1z",
  timeout:
    "M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13m0 1.6a4.9 4.9 0 1 0 0 9.8 4.9 4.9 0 0 0 0-9.8m-.8 1.5h1.6v3.1l2.2 1.4-.8 1.3-3-1.9z",
  error: "M8 1.2 15.3 14H.7zM7.2 6v4h1.6V6zm0 5v1.5h1.6V11z",
} as const;

export type IconName = keyof typeof ICONS;

/** One of our sixteen-pixel icons, hidden from screen readers: the words beside it say the same. */
export function icon(name: IconName): SVGSVGElement {
  return svg(
    "svg",
    { viewBox: "0 0 16 16", class: `pb-icon pb-icon--${name}`, "aria-hidden": "true", focusable: "false" },
    svg("path", { d: ICONS[name], "fill-rule": "evenodd" }),
  );
}

/** A region that screen readers announce; `say` makes equal sentences in a row be read again. */
export class Announcer {
  readonly element = el("p", { class: "pb-announcer", role: "status", "aria-live": "polite" });
  private timer = 0;

  say(sentence: string): void {
    this.element.textContent = "";
    window.clearTimeout(this.timer);
    // An empty moment between two equal sentences is what makes a screen reader read the second.
    this.timer = window.setTimeout(() => {
      this.element.textContent = sentence;
    }, 60);
  }
}

/** "1 test", "3 tests"; `plural` where an s alone does not make it. */
export function count(n: number, noun: string, plural = `${noun}s`): string {
  return `${n} ${n === 1 ? noun : plural}`;
}

/** Seconds as a reader would say them: "0.4 ms", "38 ms", "1.2 s". */
export function duration(seconds: number): string {
  if (seconds >= 1) return `${seconds.toFixed(1)} s`;
  const ms = seconds * 1000;
  return ms >= 10 || ms === 0 ? `${Math.round(ms)} ms` : `${ms.toFixed(1)} ms`;
}
