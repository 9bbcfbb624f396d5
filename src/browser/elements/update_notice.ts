/** Says that a newer release is there; nothing is reloaded before the reader agrees. */

import { flushDrafts } from "../store/draft";
import { button, el } from "./dom";

/** Shows the notice, once. */
export function showUpdateNotice(): void {
  const words = el("p", {}, "A new version of the book is here. Your work is kept.");
  const act = async () => {
    await flushDrafts();
    location.reload();
  };
  const reload = button("Save and reload", "pb-button pb-button--primary", () => void act());
  const later = button("Later", "pb-button", () => notice.remove());
  const notice = el("aside", { class: "pb-update", role: "status", "aria-label": "New version" }, words, reload, later);
  document.body.append(notice);
}
