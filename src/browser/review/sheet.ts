/** Cards and questions of one chapter, as the build wrote them for the review. */

export interface CardText {
  id: string;
  deck: string;
  front: string;
  back: string;
}

export interface Sheet {
  cards: Map<string, CardText>;
  /** A question's HTML by its id. */
  questions: Map<string, string>;
}

interface Written {
  cards: CardText[];
  questions: { id: string; html: string }[];
}

/** Rejects when the file does not come. */
export async function fetchSheet(address: string): Promise<Sheet> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: the server answered ${response.status}`);
  const { cards, questions } = (await response.json()) as Written;
  return {
    cards: new Map(cards.map((card) => [card.id, card])),
    questions: new Map(questions.map(({ id, html }) => [id, html])),
  };
}

/**
 * What a sheet's HTML stands for, as nodes of this page.
 *
 * A sheet is a file of the site like the page itself, and its links are written for the review's page.  Nothing that a
 * reader wrote and nothing that was imported ever comes by here.
 */
export function nodesOf(html: string): Node[] {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return [...body.childNodes].map((node) => document.importNode(node, true));
}
