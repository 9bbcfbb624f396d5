/** Finds what a page offers to take over, and lets go of what has left it. */

import type { Context, Mounted } from "./context";
import { DrillElement } from "./drill";
import { SamplePage } from "./sample";

const NOT_A_SAMPLE = ".drill, .drill-examples, .quiz, [data-no-run], .pb-sample, .pb-scratch, [class*='drill-']";

/** Fences of a page, and the cells of a lab that need nothing but the standard library. */
const SAMPLES = "div.language-python.highlight, .pb-runnable";

/** The small files that a lab's cells read, by path. */
function dataFiles(article: Element): Map<string, string> {
  const files = [...article.querySelectorAll<HTMLElement>(".pb-data")];
  return new Map(files.map((file) => [file.dataset.path ?? "", file.textContent ?? ""]));
}

interface WithDocuments {
  /** The theme's stream of pages: it calls for the first page and after every instant navigation. */
  document$?: { subscribe(next: () => void): unknown };
}

/** Calls `act` for this page and for each that instant navigation brings. */
export function onEachPage(act: () => void): void {
  const pages = (window as WithDocuments).document$;
  if (pages) pages.subscribe(act);
  else if (document.readyState !== "loading") act();
  else document.addEventListener("DOMContentLoaded", act, { once: true });
}

/** So far outside the window a tool is prepared: a reader who scrolls or jumps there finds it ready. */
const NEAR = "1200px";

/** Calls `act` once, when `root` is shown or nearly so: what nobody reaches costs nothing. */
function whenNear(root: HTMLElement, act: () => void): void {
  const watch = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      act();
    },
    { rootMargin: `${NEAR} 0px` },
  );
  watch.observe(root);
}

export class Upgrader {
  private mounted: Mounted[] = [];

  constructor(private readonly context: Context) {}

  /** Takes over what is new on the page and disposes what is gone; may be called any number of times. */
  refresh(): void {
    for (const gone of this.mounted.filter((each) => !each.root.isConnected)) gone.dispose();
    this.mounted = this.mounted.filter((each) => each.root.isConnected);
    this.mount(".drill", (root) => new DrillElement(root, this.context));
    for (const name of Object.keys(this.context.tools)) {
      for (const root of document.querySelectorAll<HTMLElement>(`.${name}:not(.pb-upgraded)`)) {
        // A script that does not come leaves the page as it reads without any.
        whenNear(root, () => void this.tool(name, root).catch(() => {}));
      }
    }
    this.mountSamples();
  }

  /** Calls `refresh` for every page that comes. */
  start(): void {
    onEachPage(() => this.refresh());
  }

  private mount(selector: string, make: (root: HTMLElement) => Mounted): void {
    for (const root of document.querySelectorAll<HTMLElement>(selector)) {
      if (!root.classList.contains("pb-upgraded")) this.mounted.push(make(root));
    }
  }

  private async tool(name: string, root: HTMLElement): Promise<void> {
    const make = await this.context.tools[name]?.();
    if (make && root.isConnected && !root.classList.contains("pb-upgraded")) this.mounted.push(make(root));
  }

  private mountSamples(): void {
    const article = document.querySelector("article");
    // A page whose samples are mounted already keeps them: the theme may announce the same page twice.
    if (!article || article.querySelector(".pb-sample")) return;
    const page = new SamplePage(location.pathname, this.context, dataFiles(article));
    for (const block of article.querySelectorAll<HTMLElement>(SAMPLES)) {
      if (!block.closest(NOT_A_SAMPLE)) this.mounted.push(page.add(block));
    }
  }
}
