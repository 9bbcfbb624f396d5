"""The flash cards of ``flashcards.toml``, and how they are read."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal, cast, get_args

from pydantic import BaseModel, ConfigDict, Field

from playbook.concepts import Concepts
from playbook.errors import PlaybookError, PlaybookErrors
from playbook.tables import Entry, Format, chapter_of, misplaced, read_tables, twins

GUIDE = "docs/contribute/card.md"

Deck = Literal[
    "Archetypes, rounds, scored axes",
    "Python pitfalls and idioms",
    "Patterns: trigger, tool, invariant, cost",
    "Metrics and thresholds",
    "Leakage and experiments",
    "Probability and statistics",
    "LLM basics and decoding",
    "Retrieval, indexes, RAG",
    "Evaluation and safety",
    "Data, training, registry",
    "Serving and monitoring",
    "Story beats, offer terms",
]
"""Every deck there is; a card names one of them."""
DECKS: tuple[str, ...] = get_args(Deck)

Words = Annotated[str, Field(min_length=8, max_length=600)]


class Card(BaseModel):
    """One prompt, and what to say to it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(pattern=r"^C[1-6]\.S[0-6]\.f[1-9]\d*$", description="The section, then f and a number.")]
    deck: Annotated[Deck, Field(description="The deck it belongs to.")]
    concepts: Annotated[tuple[str, ...], Field(min_length=1, description="Ids of docs/concepts.toml.")]
    front: Annotated[Words, Field(description="One prompt that has one answer.")]
    back: Annotated[Words, Field(description="The answer, in one sentence.")]
    example: Annotated[Words, Field(description="One example from a domain.")]
    trap: Annotated[Words, Field(description="What people say wrongly, and the repair.")]

    @property
    def chapter(self) -> str:
        """``C3``"""
        return self.id.split(".")[0]


class Cards(BaseModel):
    """The file ``flashcards.toml`` of a chapter."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    card: tuple[Card, ...]


FORMAT = Format("card", {"card": Card}, GUIDE)


def read_cards_of(path: Path, file: str, concepts: Concepts) -> tuple[list[Entry], list[PlaybookError]]:
    """The cards of one file and what is wrong with it."""
    errors: list[PlaybookError] = []
    entries = list(read_tables(path, file, FORMAT, errors.append))
    for entry in entries:
        card = cast(Card, entry.model)
        errors += misplaced(entry, card.id, card.concepts, concepts, chapter_of(path))
    return entries, errors


def _same_fronts(entries: list[Entry]) -> list[PlaybookError]:
    seen: dict[str, str] = {}
    errors = []
    for entry in entries:
        card = cast(Card, entry.model)
        other = seen.setdefault(card.front.casefold(), card.id)
        if other != card.id:
            message = f"{card.id} has the front of {other}"
            errors.append(PlaybookError(message, file=entry.file, line=entry.line, remedy="Ask something else"))
    return errors


def read_cards(docs: Path, concepts: Concepts) -> list[Card]:
    """All cards of all chapters; raises `PlaybookErrors` with every fault."""
    entries: list[Entry] = []
    errors: list[PlaybookError] = []
    for path in sorted(docs.glob("chapters/*/flashcards.toml")):
        found, wrong = read_cards_of(path, f"docs/{path.relative_to(docs).as_posix()}", concepts)
        entries += found
        errors += wrong
    errors += twins(entries, "card") + _same_fronts(entries)
    if errors:
        raise PlaybookErrors(errors)
    return [cast(Card, entry.model) for entry in entries]
