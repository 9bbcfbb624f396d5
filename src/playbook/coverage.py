"""Where each concept is taught and practised: page and anchor, drills, questions and flash cards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from playbook.concepts import Concept
from playbook.content import Content
from playbook.reports import write_table


@dataclass(frozen=True)
class Covered:
    """One concept: its page under ``docs`` (None while nothing teaches it), and the ids of what practises it."""

    concept: Concept
    page: str | None
    anchor: str | None
    drills: tuple[str, ...]
    questions: tuple[str, ...]
    cards: tuple[str, ...]


def _by_concept(things: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name, concepts in things:
        for concept in concepts:
            found[concept].append(name)
    return {concept: tuple(names) for concept, names in found.items()}


def coverage(content: Content) -> list[Covered]:
    """Every concept in the order of the list."""
    drills = _by_concept((drill.slug, drill.meta.concepts) for drill in content.drills)
    questions = _by_concept((question.id, question.concepts) for question in content.questions)
    cards = _by_concept((card.id, card.concepts) for card in content.cards)
    rows = []
    for concept in content.concepts.by_id.values():
        page, anchor = content.place_of(concept.id)
        taught = page.status == "written" and concept.id in page.teaches
        rows.append(
            Covered(
                concept,
                page.path if taught else None,
                anchor if taught else None,
                drills.get(concept.id, ()),
                questions.get(concept.id, ()),
                cards.get(concept.id, ()),
            )
        )
    return rows


def write_report(root: Path, content: Content) -> Path:
    """The table as ``build/reports/concepts.md``, beside the other reports."""
    rows = [
        {
            "concept": row.concept.id,
            "title": row.concept.title,
            "page and anchor": f"{row.page}#{row.anchor}" if row.anchor else row.page or "",
            "drills": ", ".join(row.drills),
            "questions": ", ".join(row.questions),
            "cards": ", ".join(row.cards),
        }
        for row in coverage(content)
    ]
    return write_table(root, "concepts", rows, f"{len(rows)} concepts: where each is taught and practised")


def markdown(content: Content) -> str:
    """The book's index of concepts as a page: a table a section."""
    lines = [
        "---\ntitle: Index of concepts\ndescription: Every concept of the book, where it is taught and what practises "
        "it.\nhide:\n  - toc\n---\n",
        "# Index of concepts\n",
        "Every concept has an id that ties the page that teaches it to the drills, questions and flash cards that "
        "practise it.\n",
    ]
    by_section: dict[str, list[Covered]] = defaultdict(list)
    for row in coverage(content):
        by_section[row.concept.section].append(row)
    for section, rows in by_section.items():
        lines.append(f"\n## {content.by_section[section].title} {{#{section.replace('/', '-')}}}\n")
        lines.append("| Concept | Taught in | Drills | Questions | Cards |\n|---|---|---|---|---|")
        for row in rows:
            place = f"{row.page}#{row.anchor}" if row.anchor else row.page
            title = row.concept.title.replace("|", "\\|")
            taught = f"[{title}]({place})" if place else title
            drills = ", ".join(f"[{slug}](practice/drills/{slug}.md)" for slug in row.drills)
            lines.append(f"| {row.concept.id} | {taught} | {drills} | {len(row.questions)} | {len(row.cards)} |")
    return "\n".join(lines) + "\n"
