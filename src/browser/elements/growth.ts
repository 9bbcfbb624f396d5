/** How running time grew with the size of the input: a sentence, a log-log plot of our own, and the figures. */

import type { Growth, GrowthPoint } from "@generated/verdict";
import { duration, el, svg } from "./dom";

const WIDTH = 330;
const HEIGHT = 220;
const LEFT = 58;
const RIGHT = 14;
const TOP = 14;
const BOTTOM = 44;

/** Running time by size, up to a constant, for a target such as "O(n log n)"; null when it cannot be drawn. */
export function targetCurve(target: string): ((n: number) => number) | null {
  const inside = /^O\((.*)\)$/
    .exec(target.trim())?.[1]
    ?.replace(/[\s·*]+/g, " ")
    .trim();
  if (inside === undefined) return null;
  const shape = /^(?:(1)|(n)(?:\^?([\d.]+|²|³))?)?\s*(log n)?$/.exec(inside);
  if (!shape || inside === "") return null;
  const [, , n, power, log] = shape;
  const exponent = !n ? 0 : power === "²" ? 2 : power === "³" ? 3 : power ? Number(power) : 1;
  return (size) => size ** exponent * (log ? Math.log2(Math.max(size, 2)) : 1);
}

/** The 1, 2 and 5 steps of each power of ten in a range, thinned to at most five. */
export function ticks(low: number, high: number): number[] {
  for (const steps of [[1, 2, 5], [1, 5], [1]]) {
    const found: number[] = [];
    for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power += 1) {
      for (const step of steps) {
        const value = step * 10 ** power;
        if (value >= low * 0.999 && value <= high * 1.001) found.push(value);
      }
    }
    if (found.length <= 5) return found;
  }
  return [low, high];
}

function size(n: number): string {
  return n >= 1000 ? `${Number((n / 1000).toPrecision(3))}k` : String(n);
}

interface Scale {
  x(n: number): number;
  y(seconds: number): number;
  low: number;
  high: number;
}

function scaleOf(points: GrowthPoint[], expected: number[]): Scale {
  const all = [...points.map((p) => p.seconds), ...expected].filter((value) => value > 0);
  const low = Math.min(...all) / 1.4;
  const high = Math.max(...all) * 1.4;
  const first = points[0]?.n ?? 1;
  const last = points.at(-1)?.n ?? 10;
  const along = (value: number, from: number, to: number) => Math.log(value / from) / Math.log(to / from || 1);
  return {
    low,
    high,
    x: (n) => LEFT + 10 + along(n, first, last) * (WIDTH - LEFT - RIGHT - 20),
    y: (seconds) => HEIGHT - BOTTOM - along(seconds, low, high) * (HEIGHT - TOP - BOTTOM),
  };
}

function path(points: [number, number][]): string {
  return points.map(([x, y], index) => `${index ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
}

function axes(points: GrowthPoint[], scale: Scale): SVGElement[] {
  const base = HEIGHT - BOTTOM;
  const drawn: SVGElement[] = [];
  for (const value of ticks(scale.low, scale.high)) {
    const y = scale.y(value);
    drawn.push(
      svg("line", { class: "pb-growth__grid", x1: LEFT, x2: WIDTH - RIGHT, y1: y, y2: y }),
      svg("text", { x: LEFT - 8, y: y + 4, "text-anchor": "end" }, duration(value)),
    );
  }
  drawn.push(svg("line", { class: "pb-growth__axis", x1: LEFT, x2: WIDTH - RIGHT, y1: base, y2: base }));
  for (const { n } of points) {
    drawn.push(svg("text", { x: scale.x(n), y: base + 17, "text-anchor": "middle" }, size(n)));
  }
  const middle = (LEFT + WIDTH - RIGHT) / 2;
  drawn.push(svg("text", { x: middle, y: HEIGHT - 8, "text-anchor": "middle" }, "size of the input, n"));
  return drawn;
}

function plot(growth: Growth, points: GrowthPoint[]): SVGSVGElement {
  const curve = targetCurve(growth.target);
  const start = points[0];
  const unit = curve && start ? start.seconds / curve(start.n) : 0;
  const expected = curve ? points.map((point) => curve(point.n) * unit) : [];
  const scale = scaleOf(points, expected);
  const at = points.map((point): [number, number] => [scale.x(point.n), scale.y(point.seconds)]);
  const target = points.map((point, index): [number, number] => [scale.x(point.n), scale.y(expected[index] ?? 0)]);
  const words = `Running time against size on logarithmic scales. ${growth.sentence}`;
  return svg(
    "svg",
    { class: "pb-growth__plot", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": words },
    ...axes(points, scale),
    curve && svg("path", { class: "pb-growth__target", d: path(target) }),
    svg("path", { class: "pb-growth__line", d: path(at) }),
    ...at.map(([x, y]) => svg("circle", { class: "pb-growth__point", cx: x.toFixed(1), cy: y.toFixed(1), r: 4 })),
  );
}

function figures(points: GrowthPoint[]): HTMLElement {
  const rows = points.map((point) =>
    el("tr", {}, el("td", {}, point.n.toLocaleString("en-GB")), el("td", {}, duration(point.seconds))),
  );
  const head = el("tr", {}, el("th", { scope: "col" }, "Size n"), el("th", { scope: "col" }, "Time"));
  return el(
    "details",
    { class: "pb-growth__figures" },
    el("summary", {}, "The figures"),
    el("table", {}, el("thead", {}, head), el("tbody", {}, ...rows)),
  );
}

/** The section of a report about growth. */
export function renderGrowth(growth: Growth): HTMLElement {
  const points = growth.points.filter((point) => point.seconds > 0 && point.n > 0);
  const legend = el(
    "p",
    { class: "pb-growth__legend" },
    el("span", { class: "pb-key pb-key--line" }, "your code"),
    targetCurve(growth.target) && el("span", { class: "pb-key pb-key--target" }, `grows like ${growth.target}`),
  );
  const drawn = points.length >= 2 && [plot(growth, points), legend, figures(points)];
  return el(
    "section",
    { class: "pb-growth" },
    el("h4", {}, "How it grows"),
    el("p", {}, growth.sentence),
    !growth.complete && el("p", { class: "pb-note" }, "The time ran out before the largest size was measured."),
    ...(drawn || []),
  );
}
