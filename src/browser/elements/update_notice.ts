/** Says that a newer release is there; nothing is reloaded before the reader agrees. */

import { flushDrafts } from "../store/draft";
import { Announcer, button, el } from "./dom";

const NEWS = "A new version of the book is here. This page goes on working.";
const UNSAVED = "Not reloaded: something you wrote could not be saved. Download it first, then reload the page.";

/** Shows the notice, once. */
export function showUpdateNotice(): void {
  const announcer = new Announcer();
  const words = el("p", {}, NEWS);
  const act = async () => {
    if (await flushDrafts()) {
      location.reload();
      return;
    }
    words.textContent = UNSAVED;
    announcer.say(UNSAVED);
  };
  const reload = button("Save and reload", "pb-button pb-button--primary", () => void act());
  const later = button("Later", "pb-button", () => notice.remove());
  const notice = el("aside", { class: "pb-update", "aria-label": "New version" }, words, reload, later);
  notice.append(announcer.element);
  document.body.append(notice);
  announcer.say(NEWS);
}
