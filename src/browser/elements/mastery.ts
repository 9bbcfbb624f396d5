/** How well a concept is known and which drill comes next, from the reader's own record alone. */
import type { Overview } from "../store/overview";

export interface Practised {
  drills: string[];
  questions: string[];
  cards: string[];
}

export type Mastery = "new" | "practised" | "solid";

const DAY = 86_400_000;
/** A drill that was passed this recently is not offered again. */
const RESTED_DAYS = 14;

/** A concept is solid by a passed drill, or by right answers with no card overdue. */
export function mastery({ drills, questions, cards }: Practised, seen: Overview, now: number): Mastery {
  if (drills.some((slug) => seen.passed.has(slug))) return "solid";
  const answered = questions.flatMap((id) => seen.answers.get(id) ?? []);
  const known = cards.flatMap((id) => seen.reviews.get(id) ?? []);
  const right = answered.filter((answer) => answer.right).length;
  const overdue = known.some((review) => review.due <= now);
  if (questions.length && right === questions.length && !overdue) return "solid";
  return right || known.length || drills.some((slug) => seen.latest.has(slug)) ? "practised" : "new";
}

export interface Candidate {
  slug: string;
  difficulty: string;
  minutes: number;
  concepts: string[];
}

export interface Suggestion {
  slug: string;
  why: string;
}

const EASE: Record<string, number> = { easy: 0, medium: 1, hard: 2 };

/** How many different questions on the concepts were missed, and how many of their cards are due. */
function weakness(concepts: string[], practised: Record<string, [string[], string[]]>, seen: Overview, now: number) {
  const questions = new Set(concepts.flatMap((concept) => practised[concept]?.[0] ?? []));
  const cards = new Set(concepts.flatMap((concept) => practised[concept]?.[1] ?? []));
  const missed = [...questions].filter((id) => seen.answers.get(id)?.right === false).length;
  const due = [...cards].filter((id) => (seen.reviews.get(id)?.due ?? Number.POSITIVE_INFINITY) <= now).length;
  return { missed, due };
}

function words(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

/**
 * The drills to take next, best first, each with its reason: what failed, what was missed, what is due, then what is
 * new, easier ones first; the order of `candidates` (the book's) decides between equals.
 */
export function suggestions(
  candidates: Candidate[],
  practised: Record<string, [string[], string[]]>,
  seen: Overview,
  now: number,
  most = 3,
): Suggestion[] {
  const scored = candidates.flatMap((drill, place) => {
    const passed = seen.passed.get(drill.slug);
    if (passed !== undefined && now - passed < RESTED_DAYS * DAY) return [];
    const { missed, due } = weakness(drill.concepts, practised, seen, now);
    const latest = seen.latest.get(drill.slug);
    const unfinished = latest !== undefined && latest.status !== "passed" && passed === undefined;
    const why = unfinished
      ? "you began it and it does not pass yet"
      : missed
        ? `you missed ${words(missed, "question")} on what it trains`
        : due
          ? `${words(due, "card")} on what it trains ${due === 1 ? "is" : "are"} due`
          : passed !== undefined
            ? "you passed it more than two weeks ago"
            : "you have not tried it";
    const score = 3 * Number(unfinished) + 2 * missed + due + (passed === undefined ? 0.5 : 0);
    return [{ slug: drill.slug, why, score, ease: EASE[drill.difficulty] ?? 1, place }];
  });
  scored.sort((a, b) => b.score - a.score || a.ease - b.ease || a.place - b.place);
  return scored.slice(0, most).map(({ slug, why }) => ({ slug, why }));
}

/** Two drills not yet passed that fit into so many minutes, the longest pair first; one of them from another chapter where it can be. */
export function pair(candidates: (Candidate & { chapter: string })[], seen: Overview, minutes: number): string[] {
  const open = candidates.filter(({ slug }) => !seen.passed.has(slug));
  let best: { slugs: string[]; worth: number } = { slugs: [], worth: -1 };
  for (const [at, first] of open.entries()) {
    for (const second of open.slice(at + 1)) {
      const total = first.minutes + second.minutes;
      if (total > minutes) continue;
      const worth =
        total + (first.chapter === second.chapter ? 0 : 5) + (first.difficulty === second.difficulty ? 0 : 2);
      if (worth > best.worth) best = { slugs: [first.slug, second.slug], worth };
    }
  }
  return best.slugs;
}
