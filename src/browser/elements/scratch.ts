/** The scratch pad: an editor with output, where shared code waits to be read before anyone runs it. */

import type { Context, Mounted } from "./context";
import { button, el } from "./dom";
import { SamplePage } from "./sample";
import { readFragment, type Shared } from "./share";

const BEGINNING = '# Any Python; the standard library is here.\nprint("ready")\n';

export class ScratchElement implements Mounted {
  private readonly banner = el("div", {
    class: "pb-shared",
    role: "region",
    "aria-label": "Shared code",
    hidden: true,
  });
  private readonly sample;
  private readonly listen = () => void this.read();

  constructor(
    readonly root: HTMLElement,
    context: Context,
  ) {
    const block = el("div", { class: "highlight" }, el("pre", {}, el("code", { tabindex: "0" }, BEGINNING)));
    root.classList.add("pb-upgraded");
    root.replaceChildren(this.banner, block);
    this.sample = new SamplePage("#scratch", context).add(block);
    window.addEventListener("hashchange", this.listen);
    void this.read();
  }

  dispose(): void {
    window.removeEventListener("hashchange", this.listen);
    this.sample.dispose();
  }

  /** Looks at the link the page was opened by. Whatever it holds is shown, and never run. */
  private async read(): Promise<void> {
    const found = await readFragment(location.hash);
    if (found.type === "none") return;
    if (found.type === "shared") this.offer(found.shared);
    else this.tell(`Refused: ${found.reason}; nothing changed.`);
  }

  private tell(sentence: string): void {
    const close = button("Close", "pb-button pb-button--small", () => this.close());
    this.banner.replaceChildren(el("p", { role: "status" }, sentence), close);
    this.banner.hidden = false;
  }

  private offer({ code, drill }: Shared): void {
    const words = "Somebody shared this code with you. It has not been run: read it first.";
    const take = button("Put it into the editor", "pb-button pb-button--primary", () => {
      this.close();
      void this.sample.take(code);
    });
    const leave = button("Leave my code as it is", "pb-button", () => this.close());
    const link = drill ? el("p", {}, el("a", { href: `../drills/${drill}/` }, "The drill it was written for")) : null;
    this.banner.replaceChildren(
      el("p", { role: "status" }, words),
      el("pre", { tabindex: "0" }, el("code", {}, code)),
      link ?? "",
      el("p", { class: "pb-notice__choices" }, take, leave),
    );
    this.banner.hidden = false;
  }

  private close(): void {
    this.banner.hidden = true;
    this.banner.replaceChildren();
    history.replaceState(history.state, "", location.pathname + location.search);
  }
}
