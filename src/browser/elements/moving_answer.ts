/** What a figure that moves answers, checked before anything of it is drawn: the script ran where anybody's code runs. */

import * as v from "valibot";

const words = v.pipe(v.string(), v.maxLength(60));
const number = v.pipe(v.number(), v.finite());
const pair = v.tuple([number, number]);
const tone = v.picklist(["ink", "muted", "accent", "warm", "cool", "soft"]);

const Scale = v.object({ label: words, range: pair, log: v.optional(v.boolean(), false) });

const series = { name: words, tone, points: v.pipe(v.array(pair), v.minLength(1), v.maxLength(200)) };
const Line = v.object({ ...series, dashed: v.optional(v.boolean(), false), step: v.optional(v.boolean(), false) });
const Bars = v.object({ ...series, width: v.pipe(number, v.gtValue(0)) });
const Dots = v.object(series);
const Rule = v.object({ x: v.optional(number), y: v.optional(number), label: v.optional(words, "") });

function several<S extends v.GenericSchema>(entry: S) {
  return v.optional(v.pipe(v.array(entry), v.maxLength(4)), []);
}

const Answer = v.object({
  x: Scale,
  y: Scale,
  lines: several(Line),
  bars: several(Bars),
  dots: several(Dots),
  rules: several(Rule),
  says: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
});

export type Answer = v.InferOutput<typeof Answer>;
export type Scale = v.InferOutput<typeof Scale>;
export type Line = v.InferOutput<typeof Line>;
export type Tone = v.InferOutput<typeof tone>;

/** The answer in what the script printed, of which the last line counts; throws with the reason where there is none. */
export function answerIn(printed: string): Answer {
  const result = v.safeParse(Answer, JSON.parse(printed.trimEnd().split("\n").at(-1) ?? ""));
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`${v.getDotPath(issue) ?? "the answer"}: ${issue.message}`);
}
