/** The practice page: filters, what to do next, how far each set and each section is. */

import { type Overview, overview } from "../store/overview";
import type { Mounted } from "./context";
import { Announcer, button, el, icon } from "./dom";
import { type Candidate, mastery, pair, suggestions } from "./mastery";

const LOOP_MINUTES = 45;
const NOTHING: Overview = { passed: new Map(), latest: new Map(), answers: new Map(), reviews: new Map() };

interface Card extends Candidate {
  chapter: string;
  pattern: string;
  kind: string;
  item: HTMLElement;
  link: HTMLAnchorElement | null;
  state: "new" | "tried" | "passed";
}

function cardsOf(article: ParentNode): Card[] {
  return [...article.querySelectorAll<HTMLElement>("li[data-slug]")].map((item) => ({
    slug: item.dataset.slug ?? "",
    chapter: item.dataset.chapter ?? "",
    pattern: item.dataset.pattern ?? "",
    kind: item.dataset.kind ?? "",
    difficulty: item.dataset.difficulty ?? "",
    minutes: Number(item.dataset.minutes),
    concepts: JSON.parse(item.dataset.concepts ?? "[]") as string[],
    item,
    link: item.querySelector("a"),
    state: "new",
  }));
}

type Choice = [value: string, label: string];

function select(label: string, choices: Choice[], changed: () => void): HTMLSelectElement {
  const chosen = el("select", { "aria-label": label });
  chosen.append(el("option", { value: "" }, `${label}: any`));
  for (const [value, name] of choices) chosen.append(el("option", { value }, name));
  chosen.addEventListener("change", changed);
  return chosen;
}

function different(values: string[]): Choice[] {
  return [...new Set(values)].sort().map((value) => [value, value.replaceAll("-", " ")]);
}

export class PracticeElement implements Mounted {
  private readonly cards: Card[];
  private readonly announcer = new Announcer();
  private readonly count = el("p", { class: "pb-practice__count", role: "status" });
  private readonly next = el("div", { class: "pb-practice__next" });
  private readonly filters: Record<string, HTMLSelectElement>;
  private seen = NOTHING;

  constructor(readonly root: HTMLElement) {
    const article = root.closest("article") ?? document;
    this.cards = cardsOf(article);
    const chapters = Object.entries(JSON.parse(root.dataset.chapters ?? "{}") as Record<string, string>);
    const changed = () => this.filter();
    this.filters = {
      chapter: select("Chapter", chapters, changed),
      pattern: select("Pattern", different(this.cards.map((card) => card.pattern)), changed),
      difficulty: select(
        "Difficulty",
        [
          ["easy", "easy"],
          ["medium", "medium"],
          ["hard", "hard"],
        ],
        changed,
      ),
      kind: select("Kind", different(this.cards.map((card) => card.kind)), changed),
      minutes: select(
        "Minutes",
        [
          ["15", "up to 15"],
          ["25", "up to 25"],
          ["35", "up to 35"],
        ],
        changed,
      ),
      state: select(
        "State",
        [
          ["new", "not tried"],
          ["tried", "tried, not passed"],
          ["passed", "passed"],
        ],
        changed,
      ),
    };
    const clear = button("Show all", "pb-button pb-button--small", () => this.clear(), icon("reset"));
    const bar = el("div", { class: "pb-practice__filters", role: "group", "aria-label": "Filter the drills" });
    bar.append(...Object.values(this.filters), clear);
    root.append(this.next, bar, this.count, this.announcer.element);
    root.classList.add("pb-upgraded");
    void this.load();
  }

  dispose(): void {}

  private async load(): Promise<void> {
    this.seen = await overview().catch(() => NOTHING);
    for (const card of this.cards) this.mark(card);
    this.suggest();
    this.filter();
  }

  private mark(card: Card): void {
    card.state = this.seen.passed.has(card.slug) ? "passed" : this.seen.latest.has(card.slug) ? "tried" : "new";
    card.item.dataset.state = card.state;
    if (card.state === "new") return;
    const words = card.state === "passed" ? "Passed" : "Tried";
    const sign = card.state === "passed" ? icon("passed") : null;
    card.item.querySelector(".pb-meta")?.prepend(el("span", { class: "pb-practice__state" }, sign, words));
  }

  private suggest(): void {
    const practised = JSON.parse(this.root.dataset.practised ?? "{}") as Record<string, [string[], string[]]>;
    const found = suggestions(this.cards, practised, this.seen, Date.now());
    const rows = found.map(({ slug, why }) => el("li", {}, this.linkTo(slug), `: ${why}`));
    const two = pair(this.cards, this.seen, LOOP_MINUTES);
    this.next.replaceChildren(el("p", { class: "pb-practice__title" }, "Next for you"));
    this.next.append(
      rows.length ? el("ol", {}, ...rows) : el("p", {}, "You have passed every drill in the last weeks."),
    );
    if (two.length === 2) {
      const [first = "", second = ""] = two;
      const both = [this.linkTo(first), " and ", this.linkTo(second)];
      this.next.append(el("p", {}, `${LOOP_MINUTES} minutes, two problems, as in a round: `, ...both, "."));
    }
  }

  private linkTo(slug: string): HTMLAnchorElement {
    const card = this.cards.find((each) => each.slug === slug);
    return el("a", { href: card?.link?.getAttribute("href") ?? "" }, card?.link?.textContent ?? slug);
  }

  private filter(): void {
    const value = (name: string) => this.filters[name]?.value ?? "";
    let shown = 0;
    for (const card of this.cards) {
      const fits =
        ["chapter", "pattern", "difficulty", "kind", "state"].every(
          (name) => !value(name) || card[name as "chapter"] === value(name),
        ) &&
        (!value("minutes") || card.minutes <= Number(value("minutes")));
      card.item.hidden = !fits;
      shown += Number(fits);
    }
    // A section without a drill to show would be a heading over nothing.
    for (const list of document.querySelectorAll<HTMLElement>("article .drill-list")) {
      const empty = [...list.children].every((item) => (item as HTMLElement).hidden);
      list.hidden = empty;
      const heading = list.previousElementSibling as HTMLElement | null;
      if (heading?.tagName === "H3") heading.hidden = empty;
    }
    this.count.textContent = `${shown} of ${this.cards.length} drills`;
  }

  private clear(): void {
    for (const filter of Object.values(this.filters)) filter.value = "";
    this.filter();
  }
}

/** How many drills of a set are passed. */
export class SetElement implements Mounted {
  constructor(readonly root: HTMLElement) {
    root.classList.add("pb-upgraded");
    void this.load();
  }

  dispose(): void {}

  private async load(): Promise<void> {
    const slugs = JSON.parse(this.root.dataset.drills ?? "[]") as string[];
    const { passed } = await overview().catch(() => NOTHING);
    const done = slugs.filter((slug) => passed.has(slug)).length;
    if (done) this.root.querySelector(".pb-set__size")?.append(`, ${done} passed`);
  }
}

type Concept = [title: string, drills: string[], questions: string[], cards: string[]];

/** The map: each section's concepts by mastery, in words and as a bar. */
export class ConceptMap implements Mounted {
  constructor(readonly root: HTMLElement) {
    root.classList.add("pb-upgraded");
    void this.load();
  }

  dispose(): void {}

  private async load(): Promise<void> {
    const seen = await overview().catch(() => NOTHING);
    this.root.querySelector("thead tr")?.append(el("th", { scope: "col" }, "You"));
    for (const row of this.root.querySelectorAll<HTMLTableRowElement>("tr[data-concepts]")) this.fill(row, seen);
  }

  private fill(row: HTMLTableRowElement, seen: Overview): void {
    const concepts = JSON.parse(row.dataset.concepts ?? "[]") as Concept[];
    const now = Date.now();
    const found = concepts.map(([, drills, questions, cards]) => mastery({ drills, questions, cards }, seen, now));
    const solid = found.filter((each) => each === "solid").length;
    const practised = found.filter((each) => each === "practised").length;
    const words = solid || practised ? `${solid} solid, ${practised} practised` : "nothing yet";
    const bar = el("span", { class: "pb-map__bar", "aria-hidden": "true" });
    for (const [kind, count] of [
      ["solid", solid],
      ["practised", practised],
      ["new", found.length - solid - practised],
    ]) {
      if (!count) continue;
      const part = el("span", { class: `pb-map__part pb-map__part--${kind}` });
      part.style.flexGrow = String(count);
      bar.append(part);
    }
    row.append(el("td", {}, bar, el("span", {}, words)));
  }
}
