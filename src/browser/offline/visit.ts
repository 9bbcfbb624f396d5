/** What each visit does for the next one: the service worker, what is kept, and word of a newer release. */

import { keepChapters, keepPage, keepRuntime } from "./keep";
import { newestRelease, ownRelease, ROOT } from "./release";

/** Between two questions for a newer release, in milliseconds. */
const ASK_EVERY = 600_000;

/**
 * Once for each page that is shown; failures cost nothing but the offline copy.
 *
 * @param running resolves when Python, if it is being loaded, is there: its files then come from the browser's cache
 */
export async function onPage(metered: boolean, running: () => Promise<unknown>): Promise<void> {
  await keepPage();
  if (metered) return;
  await keepChapters();
  await running();
  await keepRuntime();
}

/** Once for each document: `tell` is called at most once, when the server has a newer release than this page. */
export function watch(tell: () => void): void {
  let asked = Date.now();
  let told = false;
  const ask = async () => {
    if (told || document.visibilityState !== "visible" || Date.now() - asked < ASK_EVERY) return;
    asked = Date.now();
    const newest = await newestRelease().catch(() => null);
    if (newest === null || newest === ownRelease() || told) return;
    told = true;
    tell();
  };
  document.addEventListener("visibilitychange", () => void ask());
  window.setInterval(() => void ask(), ASK_EVERY);
}

/** The service worker of this site; null where the browser has none to offer. */
export async function startServiceWorker(): Promise<ServiceWorkerRegistration | null> {
  try {
    return await navigator.serviceWorker.register(new URL("sw.js", ROOT), { scope: ROOT.pathname });
  } catch {
    return null; // Private mode, an insecure address, or switched off: everything else works.
  }
}
