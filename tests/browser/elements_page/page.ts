/** The elements on a bare page, with a runner that answers by what the code says. */

import type { CodeRunner, Context, Progress } from "../../../src/browser/elements/context";
import { Upgrader } from "../../../src/browser/elements/upgrade";
import type { RunAnswer, RunRequest } from "../../../src/browser/protocol";
import { Store } from "../../../src/browser/store/store";
import { computed } from "./computed";
import { FAILED, PASSED, SYNTAX } from "./verdicts";

interface Log {
  anticipated: number;
  rehearsed: RunRequest[];
  warmed: number;
  requests: RunRequest[];
}

const log: Log = { anticipated: 0, rehearsed: [], warmed: 0, requests: [] };

function answerTo(request: RunRequest): RunAnswer {
  if (request.type === "samples") {
    const last = request.cells.at(-1) ?? "";
    if (last.includes("compute(")) return computed(last);
    const error = last.includes("wrong") ? "NameError: name 'wrong' is not defined" : null;
    const result = {
      output: "",
      output_cut: false,
      error,
      cell: error ? 0 : null,
      line: null,
      value: null,
      seconds: 0,
    };
    if (!error) result.output = `${request.cells.length} cells\n<b>bold</b>\n`;
    return { type: "samples", result };
  }
  if (request.type === "check") return { type: "check", problem: null };
  const code = request.submission;
  if (code.includes("limit")) return { type: "stopped", reason: "limit", seconds: 22 };
  if (code.includes("crash")) return { type: "stopped", reason: "crashed", seconds: 1 };
  if (code.includes("syntax")) return { type: "verdict", verdict: SYNTAX };
  return { type: "verdict", verdict: code.includes("right") ? PASSED : FAILED };
}

const LOADING: Progress = { stage: "download", loaded: 3_100_000, total: 6_200_000 };

/** As long as the test says, so that a movement can come while a run is under way. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Number(document.body.dataset.pause ?? 0)));
}

const runner: CodeRunner = {
  async rehearse(request) {
    log.rehearsed.push(request);
  },
  async check(code) {
    if (!code.includes("unreadable")) return null;
    return {
      message: "invalid syntax",
      line: code.split("\n").findIndex((line) => line.includes("unreadable")) + 1,
      column: 1,
      end: 11,
    };
  },
  async anticipate() {
    log.anticipated += 1;
  },
  async warm() {
    log.warmed += 1;
  },
  async run(request, { signal, onProgress }) {
    log.requests.push(request);
    const code = request.type === "judge" ? request.submission : "";
    if (request.type === "samples") await pause();
    if (code.includes("offline")) throw Object.assign(new Error("the server did not answer"), { file: "stdlib.zip" });
    onProgress?.(code.includes("slow") ? LOADING : { ...LOADING, stage: "ready" });
    if (code.includes("slow") || code.includes("forever")) {
      await new Promise((_resolve, reject) => signal?.addEventListener("abort", reject));
    }
    return answerTo(request);
  },
};

const loadEditor = async () => {
  if (location.search.includes("noeditor")) throw new Error("the editor's chunk is not there");
  return (await import("../../../src/browser/elements/editor")).makeEditor;
};

const context: Context = { runner, store: new Store(), loadEditor, tools: {} };

context.tools = {
  "pb-artifact": async () => {
    const { ArtifactElement } = await import("../../../src/browser/elements/artifact");
    return (root: HTMLElement) => new ArtifactElement(root, context);
  },
  "pb-worksheet": async () => {
    const { WorksheetElement } = await import("../../../src/browser/elements/worksheet");
    return (root: HTMLElement) => new WorksheetElement(root, context);
  },
  "pb-campaign": async () => {
    const { CampaignElement } = await import("../../../src/browser/elements/campaign");
    return (root: HTMLElement) => new CampaignElement(root, context);
  },
  "pb-term": async () => {
    const { TermElement } = await import("../../../src/browser/elements/term");
    return (root: HTMLElement) => new TermElement(root);
  },
  "pb-moving": async () => {
    const { MovingFigure } = await import("../../../src/browser/elements/moving");
    return (root: HTMLElement) => new MovingFigure(root, context);
  },
  "pb-records": async () => {
    const { RecordsElement } = await import("../../../src/browser/elements/records_page");
    return (root: HTMLElement) => new RecordsElement(root);
  },
  quiz: async () => {
    const { QuizElement } = await import("../../../src/browser/elements/quiz");
    return (root: HTMLElement) => new QuizElement(root, context, { again: !root.closest(".pb-check") });
  },
  "pb-check": async () => {
    const { ChapterCheck } = await import("../../../src/browser/elements/chapter_check");
    return (root: HTMLElement) => new ChapterCheck(root, context);
  },
  "pb-practice": async () => {
    const { PracticeElement } = await import("../../../src/browser/elements/practice");
    return (root: HTMLElement) => new PracticeElement(root);
  },
  "pb-set": async () => {
    const { SetElement } = await import("../../../src/browser/elements/practice");
    return (root: HTMLElement) => new SetElement(root);
  },
  "pb-map": async () => {
    const { ConceptMap } = await import("../../../src/browser/elements/practice");
    return (root: HTMLElement) => new ConceptMap(root);
  },
  "pb-read": async () => {
    const { ReadMark } = await import("../../../src/browser/elements/reading");
    return (root: HTMLElement) => new ReadMark(root, context);
  },
  "pb-todo": async () => {
    const { ProgressTable } = await import("../../../src/browser/elements/reading");
    return (root: HTMLElement) => new ProgressTable(root, context);
  },
  "pb-review": async () => {
    const { ReviewElement } = await import("../../../src/browser/elements/review");
    return (root: HTMLElement) => new ReviewElement(root, context);
  },
};

const upgrader = new Upgrader(context);
Object.assign(window, { log, upgrader });
upgrader.start();
