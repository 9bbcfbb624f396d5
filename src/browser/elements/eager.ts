/** On a drill's page the visit is the intent: Python starts once the page itself is done. */

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

/** After the page has loaded; Safari has no idle callback, and a moment later is close enough. */
function whenIdle(act: () => void): void {
  const wait = () =>
    "requestIdleCallback" in window ? requestIdleCallback(act, { timeout: 3000 }) : setTimeout(act, 300);
  if (document.readyState === "complete") wait();
  else window.addEventListener("load", wait, { once: true });
}

/** If there is a drill on the page, prepares what costs nothing at once, and loads Python when bytes are free. */
export function warmForDrills(runner: CodeRunner): void {
  if (!document.querySelector(".drill")) return;
  // A failure is told by the run that needs it.
  void runner.anticipate().catch(() => {});
  if (!onMeteredLink()) whenIdle(() => void runner.warm().catch(() => {}));
}
