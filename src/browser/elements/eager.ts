/** On a drill's page the visit is the intent: Python starts once the page itself is done. */

import type { RunRequest } from "../protocol";
import type { CodeRunner } from "./context";

/** Wall seconds that a rehearsal may take. */
const REHEARSAL_SECONDS = 5;

interface Connection {
  saveData?: boolean;
  type?: string;
  effectiveType?: string;
}

/** Whether the reader pays by the byte, or asked to be spared them. */
export function onMeteredLink(): boolean {
  const { saveData, type, effectiveType } = (navigator as { connection?: Connection }).connection ?? {};
  return Boolean(saveData) || type === "cellular" || effectiveType === "2g" || effectiveType === "slow-2g";
}

/** After the page has loaded; Safari has no idle callback, and a moment later is close enough. */
export function whenIdle(act: () => void): void {
  const wait = () =>
    "requestIdleCallback" in window ? requestIdleCallback(act, { timeout: 3000 }) : setTimeout(act, 300);
  if (document.readyState === "complete") wait();
  else window.addEventListener("load", wait, { once: true });
}

/**
 * Prepares at once what costs nothing; loads Python, and tries it on `rehearsal`, when the page is done and bytes are
 * free.  A failure is told by the run that needs it.
 */
export function expectRuns(runner: CodeRunner, rehearsal: () => Promise<RunRequest>): void {
  void runner.anticipate().catch(() => {});
  if (onMeteredLink()) return;
  whenIdle(async () => {
    try {
      const [request] = await Promise.all([rehearsal(), runner.warm()]);
      await runner.rehearse(request, REHEARSAL_SECONDS);
    } catch {
      // See above.
    }
  });
}
