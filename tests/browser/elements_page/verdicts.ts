/** Verdicts as the judge gives them, for looking at reports without a judge. */

import type { Outcome, Verdict } from "@generated/verdict";

const HOSTILE = '<img src=x onerror="window.hacked = true">';

function outcome(fields: Partial<Outcome> & Pick<Outcome, "title">): Outcome {
  return {
    test: `test_${fields.title.toLowerCase().replaceAll(" ", "_")}`,
    ring: "edge",
    status: "passed",
    message: "",
    assertion: "",
    explanation: "",
    input: "['a', 'b', 'a'], 2",
    expected: "(0, 3)",
    got: "(0, 3)",
    line: null,
    output: "",
    output_cut: false,
    seconds: 0.0004,
    behaviour: "",
    ...fields,
  };
}

function verdict(fields: Partial<Verdict> & Pick<Verdict, "status">): Verdict {
  return {
    outcomes: [],
    problem: null,
    warnings: [],
    mistake: null,
    growth: null,
    output: "",
    output_cut: false,
    seconds: 0.183,
    ...fields,
  };
}

const GOOD = [
  outcome({ title: "The whole list fits", ring: "example" }),
  outcome({ title: "A short span in the middle", ring: "example" }),
  outcome({ title: "An empty list gives nothing", input: "[], 2", expected: "(0, 0)", got: "(0, 0)" }),
];

export const PASSED = verdict({
  status: "passed",
  outcomes: [...GOOD, outcome({ title: "Sixty thousand tokens in time", ring: "gate", seconds: 0.041 })],
  growth: {
    exponent: 1.04,
    sentence: "Time grows like n^1.0; the target is O(n).",
    target: "O(n)",
    points: [
      { n: 2000, seconds: 0.0006 },
      { n: 4000, seconds: 0.00125 },
      { n: 8000, seconds: 0.0024 },
      { n: 16000, seconds: 0.0051 },
    ],
    complete: true,
  },
});

export const FAILED = verdict({
  status: "failed",
  outcomes: [
    ...GOOD,
    outcome({
      title: "Ties go to the leftmost span",
      status: "failed",
      message: `The answer is another span of the same length. ${HOSTILE}`,
      assertion: 'assert longest_span(["a", "b", "c"], 1) == (0, 1)',
      explanation:
        "assert (2, 1) == (0, 1)\n  At index 0 diff: 2 != 0\n  Full diff:\n    (\n  -     0,\n  +     2,\n        1,\n    )",
      input: `['a', 'b', 'c', '${HOSTILE}'], 1`,
      expected: "(0, 1)",
      got: "(2, 1)",
      output: `window 0..1\nwindow 1..2\n${HOSTILE}`,
      output_cut: true,
    }),
    outcome({
      title: "Zero distinct tokens allowed",
      status: "error",
      message: "ZeroDivisionError: division by zero",
      line: 3,
      expected: null,
      got: "raised ZeroDivisionError",
    }),
    outcome({
      title: "Sixty thousand tokens in time",
      ring: "gate",
      status: "timeout",
      message: "Stopped after 3 s.",
      seconds: 3,
    }),
  ],
  mistake: {
    name: "last-wins",
    message: `You keep the last of several spans of equal length. With ["a", "b", "c"] and k = 1 all three spans have length 1,
and the first is asked for.

Only a span that is strictly longer should replace the best one. ${HOSTILE}`,
  },
  warnings: ["A thread was still running when the tests had ended."],
  output: `loading ${HOSTILE}\n`,
  growth: {
    exponent: 1.92,
    sentence: "Time grows like n^1.9; the target is O(n log n).",
    target: "O(n log n)",
    points: [
      { n: 2000, seconds: 0.021 },
      { n: 4000, seconds: 0.083 },
      { n: 8000, seconds: 0.32 },
      { n: 16000, seconds: 1.21 },
    ],
    complete: false,
  },
  seconds: 3.42,
});

export const SYNTAX = verdict({
  status: "error",
  problem: {
    kind: "syntax",
    message: "SyntaxError: expected ':'",
    file: "submission.py",
    line: 2,
    source: `    if k == 0 ${HOSTILE}`,
    output: "",
  },
});
