"""Anki packages: whole, the same bytes for the same cards, and notes that a later package updates."""

from __future__ import annotations

import io
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from playbook.anki import ALL, SINCE, changed_at, package, write_packages
from playbook.flashcards import Card, read_cards
from tests.playbook.questions import CARD, cards
from tests.playbook.repository import concepts_of

TITLES = {"C2": "2. Coding", "C3": "3. Fundamentals"}


@pytest.fixture
def found(root: Path) -> list[Card]:
    """Four cards of one chapter and two of another."""
    two = cards("C2.S2", "C2.S2.07", "Patterns: trigger, tool, invariant, cost", 4)
    three = cards("C3.S3", "C3.S3.01", "Metrics and thresholds", 2)
    (root / "docs/chapters/2-coding/flashcards.toml").write_text(two, encoding="utf-8")
    (root / "docs/chapters/3-fundamentals/flashcards.toml").write_text(three, encoding="utf-8")
    return read_cards(root / "docs", concepts_of(root))


@contextmanager
def collection(made: bytes, folder: Path) -> Iterator[sqlite3.Connection]:
    """The package's database, as Anki opens it."""
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert set(archive.namelist()) == {"collection.anki2", "media"}
        archive.extract("collection.anki2", folder)
    with closing(sqlite3.connect(folder / "collection.anki2")) as database:
        yield database


def notes(made: bytes, folder: Path) -> dict[str, tuple[int, list[str]]]:
    """Time and fields of every note by its guid."""
    with collection(made, folder) as database:
        rows = database.execute("select guid, mod, flds from notes").fetchall()
        assert database.execute("select count(*) from cards").fetchone() == (len(rows),)
    assert len({guid for guid, _, _ in rows}) == len(rows)
    return {guid: (mod, fields.split("\x1f")) for guid, mod, fields in rows}


def test_a_package_holds_every_card(found: list[Card], tmp_path: Path) -> None:
    held = notes(package(TITLES, found, SINCE), tmp_path)
    assert len(held) == len(found) == 6
    fields = next(fields for _, fields in held.values() if fields[-1] == "C2.S2.f1")
    assert fields == [
        "C2.S2, card 1: what do you say of a window before you code it?",
        "The sentence that is true of it after each step.",
        "Log lines: <code>counts</code> holds just the tokens of the span.",
        "“It slides” says nothing; name what the window holds.",
        "C2.S2.f1",
    ]
    with collection(package(TITLES, found, SINCE), tmp_path) as database:
        decks = database.execute("select decks from col").fetchone()[0]
    for name in ("AI Interview Playbook::2. Coding::Patterns", "AI Interview Playbook::3. Fundamentals::Metrics"):
        assert name in decks


def test_the_same_cards_make_the_same_bytes(found: list[Card]) -> None:
    made = package(TITLES, found, SINCE)
    assert made == package(TITLES, found, SINCE)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:  # of two quick builds the clock would tell nothing
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 1, 1, 0, 0, 0)}
    assert package(TITLES, found, SINCE) != package(TITLES, found, SINCE + 60)


def test_a_changed_card_is_the_same_note_at_a_later_time(found: list[Card], tmp_path: Path) -> None:
    before = notes(package(TITLES, found, SINCE), tmp_path)
    changed = [found[0].model_copy(update={"back": "Another answer to it."}), *found[1:]]
    after = notes(package({**TITLES, "C2": "2. Renamed"}, changed, SINCE + 60), tmp_path)
    assert set(before) == set(after)
    assert all(after[guid][0] > mod for guid, (mod, _) in before.items())
    assert sum(after[guid][1] != fields for guid, (_, fields) in before.items()) == 1


def test_a_card_is_one_note_in_its_chapters_package_and_in_that_of_all(found: list[Card], root: Path) -> None:
    given = {"2-coding": ("Coding", found[:4]), "3-fundamentals": ("Fundamentals", found[4:]), "4-llm": ("LLM", [])}
    made = write_packages(root, given)
    assert set(made) == {"2-coding", "3-fundamentals", ALL}
    held = {name: set(notes(path.read_bytes(), root)) for name, path in made.items()}
    assert held["2-coding"] | held["3-fundamentals"] == held[ALL]
    assert {name: len(guids) for name, guids in held.items()} == {"2-coding": 4, "3-fundamentals": 2, ALL: 6}


def test_markup_in_a_card_stays_text(root: Path, tmp_path: Path) -> None:
    text = CARD.replace("The sentence", "<script>alert(1)</script> The sentence")
    (root / "docs/chapters/2-coding/flashcards.toml").write_text(text, encoding="utf-8")
    [(_, fields)] = notes(package(TITLES, read_cards(root / "docs", concepts_of(root)), SINCE), tmp_path).values()
    assert fields[1].startswith("&lt;script&gt;")


def test_the_time_is_the_last_commits(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert changed_at(root) == SINCE  # no repository, no commit
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    assert changed_at(root) == 1_800_000_000
