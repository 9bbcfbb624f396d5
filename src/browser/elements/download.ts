/** Hands a text to the reader as a file, without a server. */

import { el } from "./dom";

export function download(name: string, text: string, type = "text/x-python"): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  el("a", { href: url, download: name }).click();
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
