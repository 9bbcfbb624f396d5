/** The page "Your records": what is kept in this browser, as a file and back, and what became of broken records. */

import { ago, backupNote, forgetNote, noteExport, noteRecords } from "../store/backup_age";
import type { Dump } from "../store/dump";
import { askToKeep, keeping } from "../store/keeping";
import { deleteEverything, refusalOf } from "../store/records";
import { backups, exportAll, keptNow, LARGEST_FILE, readFile, replaceAll, tally } from "../store/transfer";
import type { Mounted } from "./context";
import { Announcer, button, count, el, icon } from "./dom";
import { download } from "./download";
import { moment } from "./moment";
import { Notice } from "./notice";

const JSON_TYPE = "application/json";
const MEGABYTE = 1_000_000;

function fileName(): string {
  return `playbook-records-${new Date().toISOString().slice(0, 10)}.json`;
}

function size(bytes: number): string {
  if (bytes >= 1000 * MEGABYTE) return `${(bytes / MEGABYTE / 1000).toFixed(1)} GB`;
  return `${(bytes / MEGABYTE).toFixed(bytes < MEGABYTE ? 2 : 1)} MB`;
}

function contents(dump: Dump): string {
  const { texts, attempts, drills, questions, reviews } = tally(dump);
  const parts = [
    count(texts, "text"),
    count(attempts, "attempt"),
    count(drills, "drill"),
    count(questions, "question"),
    count(reviews, "card in review", "cards in review"),
  ];
  return parts.join(", ");
}

/** Why a change was not made, as a sentence. */
function reasonOf(error: unknown): string {
  if ((error as { name?: unknown } | null)?.name === "RefusedFile") return (error as Error).message;
  const refusal = refusalOf(error);
  if (refusal === "full") return "this device has no room left for this site";
  if (refusal === "newer") return "a newer version of this site has taken over the records; reload this page";
  return "this browser keeps nothing for this site (private mode, or storage switched off)";
}

export class RecordsElement implements Mounted {
  private readonly announcer = new Announcer();
  private readonly notice = new Notice();
  private readonly state = el("dl", { class: "pb-records__state" });
  private readonly aside = el("div", { class: "pb-records__aside" });
  private readonly earlier = el("div", { class: "pb-records__earlier" });
  private readonly input = el("input", { type: "file", accept: ".json,application/json", hidden: true });

  constructor(readonly root: HTMLElement) {
    this.input.addEventListener("change", () => void this.choose());
    const acts = el(
      "p",
      { class: "pb-records__acts" },
      button("Export everything", "pb-button pb-button--primary", () => void this.export(), icon("save")),
      button("Import a file", "pb-button", () => this.input.click(), icon("open")),
      button("Ask the browser to keep them", "pb-button", () => void this.ask()),
      button("Delete everything", "pb-button", () => this.askDelete()),
    );
    root.classList.add("pb-upgraded");
    root.replaceChildren(this.state, acts, this.input, this.notice.element, this.aside, this.earlier);
    root.append(this.announcer.element);
    void this.refresh();
  }

  dispose(): void {}

  private say(sentence: string): void {
    this.notice.show(sentence, []);
    this.announcer.say(sentence);
  }

  private async refresh(): Promise<void> {
    const [kept, dump] = await Promise.all([keeping(), keptNow().catch((error: unknown) => reasonOf(error))]);
    const note = backupNote();
    const rows: [string, string][] = [];
    if (typeof dump === "string") rows.push(["Kept here", `nothing: ${dump}`]);
    else rows.push(["Kept here", contents(dump)]);
    rows.push(["Last export", ago(note?.exported ?? null)]);
    if (kept.used !== null && kept.quota !== null) {
      rows.push(["Room", `${size(kept.used)} used of ${size(kept.quota)}, this site's files included`]);
    }
    const words = { true: "promised by the browser", false: "not promised: it may clear them when its disk is full" };
    if (kept.persisted !== null) rows.push(["Keeping", words[`${kept.persisted}`]]);
    this.state.replaceChildren(...rows.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]));
    if (typeof dump === "string") return;
    this.showAside(dump);
    await this.showEarlier();
    const empty = Object.values(tally(dump)).every((number) => number === 0);
    if (empty && note) {
      const last =
        note.exported === null ? "they were never exported from here" : `the last export: ${ago(note.exported)}`;
      this.say(`There were records in this browser, and it no longer has them; ${last}. Import your newest file.`);
    }
  }

  private showAside(dump: Dump): void {
    const items = dump.aside.map(([, { store, key, raw, time }]) => {
      const save = button("Download", "pb-button pb-button--small", () => download("record.json", raw, JSON_TYPE));
      return el("li", {}, el("code", {}, `${store} ${key}`), time ? `, set aside ${moment(time)} ` : " ", save);
    });
    const title = el("h2", {}, "Set aside");
    const words = el("p", {}, "These records could not be read. Nothing of them is lost: here they are as they lay.");
    this.aside.replaceChildren(...(items.length ? [title, words, el("ul", {}, ...items)] : []));
  }

  private async showEarlier(): Promise<void> {
    const items = (await backups().catch(() => [])).map(({ time, reason, file }) => {
      const name = `playbook-records-before-${new Date(time).toISOString().slice(0, 10)}.json`;
      const save = button("Download", "pb-button pb-button--small", () => download(name, file, JSON_TYPE));
      const back = button("Bring back", "pb-button pb-button--small", () => this.offer(file, "the copy"));
      return el("li", {}, `${moment(time)}: ${reason} `, save, " ", back);
    });
    const title = el("h2", {}, "Copies from before");
    this.earlier.replaceChildren(...(items.length ? [title, el("ul", {}, ...items)] : []));
  }

  private async export(): Promise<void> {
    try {
      download(fileName(), await exportAll(), JSON_TYPE);
    } catch (error) {
      this.say(`Not exported: ${reasonOf(error)}.`);
      return;
    }
    noteExport();
    this.say("Exported. Keep the file where a lost laptop does not take it along.");
    await this.refresh();
  }

  private async choose(): Promise<void> {
    const file = this.input.files?.[0];
    this.input.value = "";
    if (!file) return;
    if (file.size > LARGEST_FILE) {
      const most = size(LARGEST_FILE);
      this.say(`Refused: the file has ${size(file.size)}, the most is ${most}; nothing changed.`);
      return;
    }
    await this.offer(await file.text().catch(() => ""), file.name);
  }

  /** Says what would happen before anything does. */
  private async offer(text: string, name: string): Promise<void> {
    try {
      const dump = readFile(text);
      const here = contents(await keptNow());
      const sentence = `${name} holds ${contents(dump)}. Here are ${here}. Replace what is here? A copy of it is kept.`;
      const keep = { label: "Leave it as it is", act: () => {} };
      const replace = { label: "Replace", act: () => void this.replace(dump, `Before ${name} was imported`) };
      this.notice.show(sentence, [keep, replace], true);
    } catch (error) {
      this.say(`Refused: ${reasonOf(error)}; nothing changed.`);
    }
  }

  private async replace(dump: Dump, reason: string): Promise<void> {
    try {
      await replaceAll(dump, reason.slice(0, 200));
    } catch (error) {
      this.say(`Not imported: ${reasonOf(error)}; nothing changed.`);
      return;
    }
    noteRecords();
    this.say(`Imported: ${contents(dump)}.`);
    await this.refresh();
  }

  private async ask(): Promise<void> {
    const promised = await askToKeep();
    const no = "The browser made no promise. It decides by how much the site is used; an export is the sure way.";
    this.say(promised ? "The browser keeps your records until you delete them." : no);
    await this.refresh();
  }

  private askDelete(): void {
    const keep = { label: "Keep them", act: () => {} };
    const remove = { label: "Delete", act: () => void this.delete() };
    const words = "Delete every text, attempt and answer kept in this browser, copies included? This cannot be undone.";
    this.notice.show(words, [keep, remove], true);
  }

  private async delete(): Promise<void> {
    try {
      await deleteEverything();
    } catch (error) {
      this.say(`Not deleted: ${reasonOf(error)}.`);
      return;
    }
    forgetNote();
    this.say("Everything is deleted.");
    await this.refresh();
  }
}
