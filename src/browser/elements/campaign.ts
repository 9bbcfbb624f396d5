/** The page "Your campaign": how far each sheet is filled in, and one file of everything that was written. */

import { artifactKey } from "./artifact";
import type { Context, Mounted } from "./context";
import { Announcer, button, icon } from "./dom";
import { download } from "./download";
import { sheetMarkdown } from "./markdown";
import { day } from "./moment";
import { goalKey } from "./worksheet";

interface Sheet {
  kind: "artifact" | "goal";
  id: string;
  title: string;
  fields: [key: string, label: string][];
  state: HTMLElement;
}

function sheetsIn(root: HTMLElement): Sheet[] {
  return [...root.querySelectorAll<HTMLElement>("li[data-fields]")].flatMap((row) => {
    const state = row.querySelector<HTMLElement>(".pb-campaign__state");
    if (!state) return [];
    const { kind, key = "", fields = "[]" } = row.dataset;
    const title = row.querySelector("a")?.textContent ?? "";
    return [
      { kind: kind === "goal" ? "goal" : "artifact", id: key, title, fields: JSON.parse(fields), state } as Sheet,
    ];
  });
}

type Texts = Map<string, string>;

/** What the reader wrote under one label; the entries of a log stand under keys of their own. */
function written({ kind, id }: Sheet, key: string, texts: Texts): string {
  if (kind === "artifact") return texts.get(artifactKey(id, key))?.trim() ?? "";
  if (key !== "log") return texts.get(goalKey(id, key))?.trim() ?? "";
  const prefix = goalKey(id, "log:");
  const entries = [...texts].filter(([each, text]) => each.startsWith(prefix) && text.trim());
  return entries
    .map(([each, text]) => `- ${day(Number(each.slice(prefix.length)))}: ${text.trim()}`)
    .reverse()
    .join("\n");
}

export class CampaignElement implements Mounted {
  private readonly announcer = new Announcer();
  private readonly sheets: Sheet[];
  private readonly again = () => {
    if (document.visibilityState === "visible") void this.refresh();
  };

  constructor(
    readonly root: HTMLElement,
    private readonly context: Context,
  ) {
    this.sheets = sheetsIn(root);
    const take = button("Download all as Markdown", "pb-button", () => void this.take(), icon("save"));
    root.querySelector(".pb-campaign__acts")?.append(take, this.announcer.element);
    root.classList.add("pb-upgraded");
    document.addEventListener("visibilitychange", this.again);
    void this.refresh();
  }

  dispose(): void {
    document.removeEventListener("visibilitychange", this.again);
  }

  private async texts(): Promise<Texts> {
    const { store } = this.context;
    const [artifacts, goals] = await Promise.all([store.texts("artifact:"), store.texts("goal:")]);
    return new Map([...artifacts, ...goals]);
  }

  private async refresh(): Promise<void> {
    const texts = await this.texts().catch(() => null);
    if (!texts) return this.announcer.say("This browser keeps nothing for this site, so nothing is filled in.");
    for (const sheet of this.sheets) {
      const filled = sheet.fields.filter(([key]) => written(sheet, key, texts)).length;
      const done = filled === sheet.fields.length;
      sheet.state.textContent = `${filled} of ${sheet.fields.length} filled in`;
      sheet.state.dataset.state = done ? "done" : filled ? "begun" : "none";
    }
  }

  private async take(): Promise<void> {
    const texts = await this.texts().catch(() => new Map<string, string>());
    const begun = this.sheets.filter((sheet) => sheet.fields.some(([key]) => written(sheet, key, texts)));
    if (!begun.length) return this.announcer.say("Nothing is filled in yet.");
    const parts = begun.map((sheet) => {
      const fields = sheet.fields.map(([key, label]): [string, string] => [label, written(sheet, key, texts)]);
      return sheetMarkdown(sheet.title, fields, 2);
    });
    download("campaign.md", `# Your campaign\n\n${parts.join("\n")}`, "text/markdown");
    this.announcer.say("Downloaded as campaign.md");
  }
}
