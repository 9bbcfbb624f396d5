/** The site's script: takes over drills, samples, questions and tools of every page. */

import type { CodeRunner, Context, Progress } from "./elements/context";
import { onMeteredLink, whenIdle } from "./elements/eager";
import { onEachPage, Upgrader } from "./elements/upgrade";
import { ownRelease } from "./offline/release";
import { Store } from "./store/store";

let started: CodeRunner | undefined;

/** The runner's own chunk: nothing of it is fetched before a reader's first sign of intent. */
async function sharedRunner(): Promise<CodeRunner> {
  const client = await import("./runner/client").catch((error: unknown) => {
    throw Object.assign(new Error(String(error)), { file: "the runner's script" });
  });
  started = client.runner();
  return started;
}

/** The last start of Python, whatever became of it. */
let starting: Promise<unknown> = Promise.resolve();

async function warm(onProgress?: (progress: Progress) => void): Promise<void> {
  const warming = sharedRunner().then((runner) => runner.warm(onProgress));
  starting = warming.catch(() => {});
  await warming;
}

/** The page's one runner; exported for the gate, which judges every submission through it. */
export const runner: CodeRunner = {
  anticipate: async () => (await sharedRunner()).anticipate(),
  warm,
  run: async (request, options) => (await sharedRunner()).run(request, options),
  check: async (code) => started?.check(code),
  rehearse: async (request, wallSeconds) => (await sharedRunner()).rehearse(request, wallSeconds),
};

/** Pages that were built to be published keep themselves for later, once everything else is done. */
async function startOffline(): Promise<void> {
  if (ownRelease() === null || !("serviceWorker" in navigator) || !("caches" in window)) return;
  await new Promise<void>((resolve) => whenIdle(resolve));
  const { onPage, startServiceWorker, watch } = await import("./offline/visit");
  if (!(await startServiceWorker())) return;
  onEachPage(() => whenIdle(() => void onPage(onMeteredLink(), () => starting).catch(() => {})));
  watch(async () => (await import("./elements/update_notice")).showUpdateNotice());
}

const loadEditor = async () => (await import("./elements/editor")).makeEditor;

const context: Context = { runner, store: new Store(), loadEditor, tools: {} };

context.tools = {
  quiz: async () => {
    const { QuizElement } = await import("./elements/quiz");
    return (root: HTMLElement) => new QuizElement(root, context, { again: !root.closest(".pb-check") });
  },
  "pb-check": async () => {
    const { ChapterCheck } = await import("./elements/chapter_check");
    return (root: HTMLElement) => new ChapterCheck(root, context);
  },
  "pb-review": async () => {
    const { ReviewElement } = await import("./elements/review");
    return (root: HTMLElement) => new ReviewElement(root, context);
  },
  "pb-records": async () => {
    const { RecordsElement } = await import("./elements/records_page");
    return (root: HTMLElement) => new RecordsElement(root);
  },
  "pb-scratch": async () => {
    const { ScratchElement } = await import("./elements/scratch");
    return (root: HTMLElement) => new ScratchElement(root, context);
  },
  "pb-artifact": async () => {
    const { ArtifactElement } = await import("./elements/artifact");
    return (root: HTMLElement) => new ArtifactElement(root, context);
  },
  "pb-worksheet": async () => {
    const { WorksheetElement } = await import("./elements/worksheet");
    return (root: HTMLElement) => new WorksheetElement(root, context);
  },
  "pb-campaign": async () => {
    const { CampaignElement } = await import("./elements/campaign");
    return (root: HTMLElement) => new CampaignElement(root, context);
  },
  "pb-term": async () => {
    const { TermElement } = await import("./elements/term");
    return (root: HTMLElement) => new TermElement(root);
  },
  "pb-moving": async () => {
    const { MovingFigure } = await import("./elements/moving");
    return (root: HTMLElement) => new MovingFigure(root, context);
  },
  "pb-read": async () => {
    const { ReadMark } = await import("./elements/reading");
    return (root: HTMLElement) => new ReadMark(root, context);
  },
  "pb-todo": async () => {
    const { ProgressTable } = await import("./elements/reading");
    return (root: HTMLElement) => new ProgressTable(root, context);
  },
  "pb-practice": async () => {
    const { PracticeElement } = await import("./elements/practice");
    return (root: HTMLElement) => new PracticeElement(root);
  },
  "pb-set": async () => {
    const { SetElement } = await import("./elements/practice");
    return (root: HTMLElement) => new SetElement(root);
  },
  "pb-map": async () => {
    const { ConceptMap } = await import("./elements/practice");
    return (root: HTMLElement) => new ConceptMap(root);
  },
  "pb-offline": async () => {
    const { OfflineSwitch } = await import("./elements/offline_switch");
    return (root: HTMLElement) => new OfflineSwitch(root);
  },
};

new Upgrader(context).start();
void startOffline();
