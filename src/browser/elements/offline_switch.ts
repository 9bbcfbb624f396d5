/** The switch "Available offline": the whole book on this device, or what was visited. */

import { bookCopy, type Copy, forgetBook, isOlder, keepBook, keptPages } from "../offline/book";
import { ROOT } from "../offline/release";
import { askToKeep } from "../store/keeping";
import type { Mounted } from "./context";
import { Announcer, button, count, el } from "./dom";

const MEGABYTE = 1_000_000;

function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(1);
}

function reasonOf(error: unknown): string {
  const { name } = (error ?? {}) as { name?: unknown };
  if (name === "QuotaExceededError") return "this device has no room left for this site";
  if (error instanceof TypeError) return "the network does not answer";
  return error instanceof Error ? error.message : String(error);
}

export class OfflineSwitch implements Mounted {
  private readonly announcer = new Announcer();
  private readonly toggle = button("Available offline", "pb-button pb-switch", () => void this.press());
  private readonly update = button("Update the copy", "pb-button", () => void this.fetch());
  private readonly state = el("p", { class: "pb-offline__state" });
  private readonly bar = el("progress", { "aria-label": "Files of the book", hidden: true });
  private readonly pages = el("div", {});
  private controller: AbortController | null = null;
  private copy: Copy | null = null;

  constructor(readonly root: HTMLElement) {
    root.classList.add("pb-upgraded");
    this.toggle.setAttribute("role", "switch");
    this.update.hidden = true;
    const acts = el("p", { class: "pb-records__acts" }, this.toggle, this.update);
    root.replaceChildren(acts, this.bar, this.state, this.pages, this.announcer.element);
    void this.open();
  }

  dispose(): void {
    this.controller?.abort();
  }

  private async open(): Promise<void> {
    try {
      this.copy = await bookCopy();
      await this.showPages();
      this.draw();
    } catch {
      this.toggle.disabled = true;
      this.say("This browser keeps nothing for this site (private mode, or switched off), so it cannot go offline.");
    }
  }

  private async showPages(): Promise<void> {
    const pages = (await keptPages()).map((url) => url.slice(ROOT.href.length));
    const items = pages.sort().map((path) => el("li", {}, el("a", { href: new URL(path, ROOT).href }, path || "Home")));
    const missing = new URLSearchParams(location.search).has("missing");
    const words = missing
      ? "There is no network, and the page you asked for was not kept. These pages open:"
      : `${count(items.length, "page")} can be opened without the network:`;
    const list = el("details", { open: missing }, el("summary", {}, words), el("ul", {}, ...items));
    this.pages.replaceChildren(items.length ? list : "");
  }

  private draw(): void {
    const busy = this.controller !== null;
    this.toggle.setAttribute("aria-checked", String(busy || this.copy !== null));
    this.bar.hidden = !busy;
    this.update.hidden = busy || this.copy === null || !isOlder(this.copy);
    if (busy) return;
    if (this.copy === null) this.state.textContent = "What you visit is kept; the rest needs the network.";
    else if (isOlder(this.copy)) this.state.textContent = "The copy on this device is of another version of the book.";
    else this.state.textContent = `The whole book is on this device: ${megabytes(this.copy.bytes)} MB.`;
  }

  private say(sentence: string): void {
    this.state.textContent = sentence;
    this.announcer.say(sentence);
  }

  private async press(): Promise<void> {
    if (this.controller) {
      this.controller.abort();
    } else if (this.copy) {
      await forgetBook();
      this.copy = null;
      await this.showPages();
      this.draw();
      this.announcer.say("The copy was deleted.");
    } else {
      await this.fetch();
    }
  }

  private async fetch(): Promise<void> {
    const controller = new AbortController();
    this.controller = controller;
    this.draw();
    this.say("Fetching the book.");
    void askToKeep();
    let sentence: string;
    try {
      this.copy = await keepBook(controller.signal, (done, total) => this.progress(done, total));
      sentence = `The whole book is on this device: ${megabytes(this.copy.bytes)} MB.`;
    } catch (error) {
      const stopped = controller.signal.aborted ? "Stopped" : `Not all of it could be kept: ${reasonOf(error)}`;
      sentence = `${stopped}. What had come stays, and the next try goes on from there.`;
    }
    this.controller = null;
    await this.showPages();
    this.draw();
    this.say(sentence);
  }

  private progress(done: number, total: number): void {
    this.bar.max = total;
    this.bar.value = done;
    this.state.textContent = `${megabytes(done)} of ${megabytes(total)} MB. Stay on this page until it is done.`;
  }
}
