"""Flash cards: whole, of a known deck, tied to concepts, and none of them twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.content import read_content
from playbook.flashcards import read_cards
from tests.playbook.questions import CARD
from tests.playbook.repository import concepts_of, faults

FILE = "docs/chapters/2-coding/flashcards.toml"


def read(root: Path, text: str) -> list[str]:
    """The faults of a file of cards with this text."""
    (root / FILE).write_text(text, encoding="utf-8")
    return faults(lambda: read_cards(root / "docs", concepts_of(root)))


def test_a_sound_card_is_read_with_the_rest_of_the_content(root: Path) -> None:
    (root / FILE).write_text(CARD, encoding="utf-8")
    (card,) = read_content(root).cards
    assert (card.id, card.chapter, card.concepts) == ("C2.S2.f1", "C2", ("C2.S2.07",))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("C2.S2.f1", "C2.S2.q1", "card C2.S2.q1: id: "),
        ("C2.S2.f1", "C3.S3.f1", "C3.S3.f1 does not belong to chapter C2. Move it to the file of its own chapter."),
        ("C2.S2.f1", "C2.S1.f1", "C2.S1.f1 belongs to no section. Begin the id as the section's concepts do"),
        ("C2.S2.07", "C3.S3.01", "C2.S2.f1 has no concept of C2. List what it asks for"),
        ("Patterns: ", "Pattern: ", "card C2.S2.f1: deck: Input should be 'Archetypes, rounds, scored axes'"),
        ("C2.S2.07", "C2.S2.99", "unknown concept 'C2.S2.99'."),
        ('trap = "', 'hint = "', "card C2.S2.f1: trap: Field required."),
        ('trap = "', 'tags = "x"\ntrap = "', "card C2.S2.f1: unknown key 'tags'. Allowed here: id, deck, concepts,"),
        ("The sentence that is true of it after each step.", "Yes.", "card C2.S2.f1: back: "),
    ],
)
def test_a_card_that_is_not_whole_is_refused_on_its_line(root: Path, old: str, new: str, message: str) -> None:
    assert old in CARD
    found = read(root, CARD.replace(old, new, 1))
    assert any(fault.startswith(f"{FILE}:2: {message}") for fault in found), found


def test_no_card_stands_twice(root: Path) -> None:
    assert read(root, CARD + CARD) == [
        f"{FILE}:10: card C2.S2.f1 is listed twice. Give one of them the next free number."
    ]
    twin = CARD.replace("f1", "f2").replace("What do", "what do")
    assert read(root, CARD + twin) == [f"{FILE}:10: C2.S2.f2 has the front of C2.S2.f1. Ask something else."]
