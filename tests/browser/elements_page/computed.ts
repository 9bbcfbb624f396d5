/** What a figure's script would print: the values it was called with decide whether it answers, fails or talks nonsense. */

import type { RunAnswer } from "../../../src/browser/protocol";

const RESULT = { output: "", output_cut: false, error: null, cell: null, line: null, value: null, seconds: 0 };

function answer(threshold: number): string {
  return JSON.stringify({
    x: { label: "Threshold", range: [0, 1] },
    y: { label: "Share", range: [0, 1] },
    lines: [
      {
        name: "recall",
        tone: "accent",
        points: [
          [0, 1],
          [1, 1 - threshold],
        ],
      },
    ],
    bars: [{ name: "alarms", tone: "soft", points: [[0.5, threshold]], width: 0.1 }],
    dots: [{ name: "payments", tone: "cool", points: [[0.2, 0.2]] }],
    rules: [{ x: threshold, label: "threshold" }, { x: 0.5, label: "yesterday" }, { y: 0.2 }],
    says: `At ${threshold} the recall is <b>low</b>.`,
  });
}

export function computed(call: string): RunAnswer {
  const threshold = Number(/threshold=float\("([\d.]+)"\)/.exec(call)?.[1]);
  if (threshold === 0.9) return { type: "samples", result: { ...RESULT, error: "Traceback\nValueError: too high" } };
  if (threshold === 0.8) return { type: "samples", result: { ...RESULT, output: '{"x": 1}\n' } };
  if (threshold === 0.7) return { type: "stopped", reason: "limit", seconds: 8 };
  return { type: "samples", result: { ...RESULT, output: `talk\n${answer(threshold)}\n` } };
}
