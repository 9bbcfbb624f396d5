/** The site's script: takes over drills, samples and quizzes of every page. */

import type { CodeRunner } from "./elements/context";
import { Upgrader } from "./elements/upgrade";
import { Store } from "./store/store";

/** The runner's own chunk: nothing of it is fetched before a reader's first sign of intent. */
async function sharedRunner(): Promise<CodeRunner> {
  const client = await import("./runner/client").catch((error: unknown) => {
    throw Object.assign(new Error(String(error)), { file: "the runner's script" });
  });
  return client.runner();
}

/** The page's one runner; exported for the gate, which judges every submission through it. */
export const runner: CodeRunner = {
  anticipate: async () => (await sharedRunner()).anticipate(),
  warm: async (onProgress) => (await sharedRunner()).warm(onProgress),
  run: async (request, options) => (await sharedRunner()).run(request, options),
  rehearse: async (request, wallSeconds) => (await sharedRunner()).rehearse(request, wallSeconds),
};

const loadEditor = async () => (await import("./elements/editor")).makeEditor;
const loadRecords = async () => {
  const { RecordsElement } = await import("./elements/records_page");
  return (root: HTMLElement) => new RecordsElement(root);
};

new Upgrader({ runner, store: new Store(), loadEditor, loadRecords }).start();
