/** Draws the answer of a figure that moves as SVG, in the colours of the reader's palette. */

import { axisBottom, axisLeft } from "d3-axis";
import { type ScaleContinuousNumeric, scaleLinear, scaleLog } from "d3-scale";
import { select } from "d3-selection";
import { curveLinear, curveStepAfter, line } from "d3-shape";
import { el, svg } from "./dom";
import type { Answer, Line, Scale, Tone } from "./moving_answer";

export { answerIn } from "./moving_answer";

const TOP = 26;
const RIGHT = 12;
const BOTTOM = 40;
const LETTER = 7;
/** Pixels of an axis that one tick takes, so that labels never touch. */
const TICK_X = 64;
const TICK_Y = 40;

type Position = ScaleContinuousNumeric<number, number>;

function position({ range, log }: Scale, from: number, to: number): Position {
  return (log ? scaleLog() : scaleLinear()).domain(range).range([from, to]);
}

function tickCount(room: number, each: number): number {
  return Math.max(2, Math.min(8, Math.floor(room / each)));
}

function labels(scale: Position, count: number, { log }: Scale): string[] {
  return scale.ticks(count).map(scale.tickFormat(count, log ? "~g" : undefined));
}

function toned(tone: Tone, fill = false): Record<string, string> {
  return { class: `pb-tone pb-tone--${tone}${fill ? " pb-tone--fill" : ""}` };
}

interface Frame {
  x: Position;
  y: Position;
  left: number;
  width: number;
  height: number;
}

/** Room for the labels of the axis is measured by their letters. */
function frameOf(answer: Answer, total: number): Frame {
  const height = Math.round(Math.max(200, Math.min(total / 2, 340))) - TOP - BOTTOM;
  const y = position(answer.y, height, 0);
  const longest = Math.max(...labels(y, tickCount(height, TICK_Y), answer.y).map((label) => label.length));
  const left = 14 + LETTER * longest;
  const width = Math.max(80, total - left - RIGHT);
  return { x: position(answer.x, 0, width), y, left, width, height };
}

function axes(answer: Answer, { x, y, left, width, height }: Frame): SVGGElement[] {
  const [countX, countY] = [tickCount(width, TICK_X), tickCount(height, TICK_Y)];
  const across = svg("g", { class: "pb-axis", transform: `translate(${left},${TOP + height})` });
  const up = svg("g", { class: "pb-axis", transform: `translate(${left},${TOP})` });
  select(across).call(
    axisBottom(x)
      .ticks(countX, answer.x.log ? "~g" : undefined)
      .tickSizeOuter(0),
  );
  select(up).call(
    axisLeft(y)
      .ticks(countY, answer.y.log ? "~g" : undefined)
      .tickSizeOuter(0),
  );
  const titleX = svg("text", { class: "pb-axis__title", x: width / 2, y: 34, "text-anchor": "middle" }, answer.x.label);
  const titleY = svg("text", { class: "pb-axis__title", x: -left + 2, y: -12, "text-anchor": "start" }, answer.y.label);
  across.append(titleX);
  up.append(titleY);
  return [across, up];
}

function linePath({ points, tone, dashed, step }: Line, { x, y }: Frame): SVGPathElement {
  const path = line<[number, number]>(
    (point) => x(point[0]),
    (point) => y(point[1]),
  );
  const d = path.curve(step ? curveStepAfter : curveLinear)(points) ?? "";
  return svg("path", { ...toned(tone), d, "stroke-dasharray": dashed ? "9 5" : null });
}

function marks(answer: Answer, frame: Frame): SVGElement[] {
  const { x, y, height } = frame;
  const floor = y(Math.max(answer.y.range[0], 0)) || height;
  const bars = answer.bars.flatMap(({ points, width, tone }) =>
    points.map(([at, value]) => {
      const [left, right] = [x(at - width / 2), x(at + width / 2)];
      const [top, bottom] = [Math.min(y(value), floor), Math.max(y(value), floor)];
      return svg("rect", { ...toned(tone, true), x: left, y: top, width: right - left, height: bottom - top });
    }),
  );
  const lines = answer.lines.map((each) => linePath(each, frame));
  const dots = answer.dots.flatMap(({ points, tone }) =>
    points.map(([at, value]) => svg("circle", { ...toned(tone, true), cx: x(at), cy: y(value), r: 3.5 })),
  );
  return [...bars, ...lines, ...dots];
}

/** Where the label of each upright rule stands: beside its line, and lower where it would lie on another's. */
function labelPlaces(places: { at: number; label: string }[], width: number) {
  const taken: { row: number; from: number; to: number }[] = [];
  return places.map(({ at, label }) => {
    const far = at > width / 2;
    const long = label.length * LETTER + 8;
    const [from, to] = far ? [at - long, at] : [at, at + long];
    let row = 0;
    while (taken.some((other) => other.row === row && from < other.to && other.from < to)) row += 1;
    taken.push({ row, from, to });
    return { x: at + (far ? -5 : 5), y: 12 + 15 * row, "text-anchor": far ? "end" : "start" };
  });
}

function rules(answer: Answer, { x, y, width, height }: Frame): SVGElement[] {
  const upright = answer.rules.flatMap(({ x: at, label }) => (at === undefined ? [] : [{ at: x(at), label }]));
  const level = answer.rules.flatMap(({ y: at, label }) => (at === undefined ? [] : [{ at: y(at), label }]));
  const places = labelPlaces(upright, width);
  return [
    ...upright.map(({ at }) => svg("line", { class: "pb-rule", x1: at, x2: at, y1: 0, y2: height })),
    ...level.map(({ at }) => svg("line", { class: "pb-rule", x1: 0, x2: width, y1: at, y2: at })),
    ...upright.map(({ label }, index) => svg("text", { class: "pb-rule__label", ...places[index] }, label)),
    ...level.map(({ at, label }) =>
      svg(
        "text",
        { class: "pb-rule__label", x: width - 2, y: at < 16 ? at + 14 : at - 5, "text-anchor": "end" },
        label,
      ),
    ),
  ];
}

/** The picture, `width` pixels wide; what it shows is said by its label. */
export function chart(answer: Answer, width: number): SVGSVGElement {
  const frame = frameOf(answer, width);
  // A picture of its own cuts off what lies outside the ranges, which stay while the controls move.
  const inside = svg(
    "svg",
    { x: frame.left, y: TOP, width: frame.width, height: frame.height, overflow: "hidden" },
    ...marks(answer, frame),
    ...rules(answer, frame),
  );
  const height = frame.height + TOP + BOTTOM;
  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  const named = { role: "img", "aria-label": answer.says };
  return svg("svg", { class: "pb-chart", ...size, ...named }, ...axes(answer, frame), inside);
}

function swatch(kind: "line" | "bar" | "dot", tone: Tone, dashed = false): SVGSVGElement {
  const shape =
    kind === "line"
      ? svg("path", { ...toned(tone), d: "M0 6H24", "stroke-dasharray": dashed ? "7 4" : null })
      : kind === "bar"
        ? svg("rect", { ...toned(tone, true), x: 6, y: 1, width: 12, height: 10 })
        : svg("circle", { ...toned(tone, true), cx: 12, cy: 6, r: 3.5 });
  return svg("svg", { width: 24, height: 12, viewBox: "0 0 24 12", "aria-hidden": "true" }, shape);
}

/** What each mark stands for. */
export function key(answer: Answer): HTMLUListElement {
  const entry = (sign: SVGSVGElement, name: string) => el("li", {}, sign, name);
  return el(
    "ul",
    { class: "pb-chart__key" },
    ...answer.lines.map(({ name, tone, dashed }) => entry(swatch("line", tone, dashed), name)),
    ...answer.bars.map(({ name, tone }) => entry(swatch("bar", tone), name)),
    ...answer.dots.map(({ name, tone }) => entry(swatch("dot", tone), name)),
  );
}
