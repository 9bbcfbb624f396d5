/** On a drill's page the visit is the intent: Python begins to load once the page itself is done. */

import type { CodeRunner } from "./context";

interface Connection {
  saveData?: boolean;
  type?: string;
  effectiveType?: string;
}

/** Whether the reader pays by the byte, or asked to be spared them. */
function onMeteredLink(): boolean {
  const { saveData, type, effectiveType } = (navigator as { connection?: Connection }).connection ?? {};
  return Boolean(saveData) || type === "cellular" || effectiveType === "2g" || effectiveType === "slow-2g";
}

/** Safari has no idle callback; a moment after loading is close enough. */
function whenIdle(act: () => void): void {
  const wait = () =>
    "requestIdleCallback" in window ? requestIdleCallback(act, { timeout: 3000 }) : setTimeout(act, 300);
  if (document.readyState === "complete") wait();
  else window.addEventListener("load", wait, { once: true });
}

/** Loads Python in an idle moment, if there is a drill on the page and bytes are free. */
export function warmForDrills(runner: CodeRunner): void {
  if (!document.querySelector(".drill") || onMeteredLink()) return;
  // A failure is told by the run that needs it.
  whenIdle(() => void runner.warm().catch(() => {}));
}
