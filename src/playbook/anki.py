"""Packages of the cards for Anki: one a chapter and one of all.

A card keeps its guid for ever, so that a package imported again updates the notes that are there and keeps what the
reader has learned.  Anki takes a note over where its time is later, so the time is that of the last change of any card.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import tempfile
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import genanki  # type: ignore[import-untyped]  # it has no types

from playbook.flashcards import Card
from playbook.inline import inline

BOOK = "AI Interview Playbook"
ALL = "ai-interview-playbook"
"""Name of the package of all cards."""
SINCE = 1_767_225_600
"""The start of 2026 in UTC: the time of cards that no commit has a time for."""
_FIELDS = ("Front", "Back", "Example", "Trap", "Id")
_QUESTION = '<div class="front">{{Front}}</div>'
_ANSWER = (
    '{{FrontSide}}<hr id="answer"><div class="back">{{Back}}</div>'
    '<p><span class="label">Example</span> {{Example}}</p><p><span class="label">Trap</span> {{Trap}}</p>'
)
_STYLE = """\
.card { font: 20px/1.5 Charter, Georgia, serif; color: #1c2320; background: #fcfaf5; max-width: 36em; margin: auto; }
.front, .back { font-size: 1.1em; }
.label { font: 600 0.7em sans-serif; text-transform: uppercase; letter-spacing: 0.05em; color: #1a6655; }
code { font: 0.9em monospace; background: #f4f0e6; }
.nightMode.card, .night_mode.card { color: #e7e3d8; background: #171b19; }
.nightMode .label, .night_mode .label { color: #74cbb0; }
.nightMode code, .night_mode code { background: #1f2522; }
"""


def stable_id(name: str) -> int:
    """An id for a deck or a note type as Anki wants it: the same for the same name, in every build."""
    return (1 << 30) + int.from_bytes(hashlib.sha256(f"{ALL} {name}".encode()).digest()[:4]) % (1 << 30)


def _note_type() -> Any:
    return genanki.Model(
        stable_id("note type"),
        BOOK,
        fields=[{"name": name} for name in _FIELDS],
        templates=[{"name": "Card", "qfmt": _QUESTION, "afmt": _ANSWER}],
        css=_STYLE,
        sort_field_index=len(_FIELDS) - 1,
    )


def _decks(titles: Mapping[str, str], cards: Iterable[Card]) -> list[Any]:
    """One deck for each deck of each chapter, below one for the book."""
    note_type = _note_type()
    decks: dict[str, Any] = {}
    for card in cards:
        # Two colons part a deck from the one it lies in.
        name = "::".join(part.replace("::", ":") for part in (BOOK, titles[card.chapter], card.deck))
        deck = decks.setdefault(name, genanki.Deck(stable_id(name), name))
        fields = [*map(inline, (card.front, card.back, card.example, card.trap)), card.id]
        tags = [card.id.rsplit(".", 1)[0].replace(".", "::")]
        deck.add_note(genanki.Note(note_type, fields, guid=genanki.guid_for(ALL, card.id), tags=tags))
    return list(decks.values())


def package(titles: Mapping[str, str], cards: Iterable[Card], time: int) -> bytes:
    """An Anki package: the same bytes for the same cards and time.

    ``titles`` has each chapter's title by its letter and number, ``time`` is in seconds since the epoch.
    """
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "made.apkg"
        genanki.Package(_decks(titles, cards)).write_to_file(str(made), timestamp=time)
        return _without_dates(made)


def _without_dates(made: Path) -> bytes:
    """The archive again, with the same date for every file in it."""
    again = made.with_suffix(".again")
    with zipfile.ZipFile(made) as given, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as written:
        for name in sorted(given.namelist()):
            entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            written.writestr(entry, given.read(name))
    return again.read_bytes()


def changed_at(root: Path) -> int:
    """When a card last changed, in seconds since the epoch: by ``SOURCE_DATE_EPOCH``, or by the last commit."""
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    if told.isdigit():
        return int(told)
    command = ["git", "log", "-1", "--format=%ct", "--", "docs/chapters/*/flashcards.toml"]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, text=True)
    except FileNotFoundError:
        return SINCE
    return int(done.stdout) if done.stdout.strip().isdigit() else SINCE


def write_packages(root: Path, chapters: Mapping[str, tuple[str, list[Card]]]) -> dict[str, Path]:
    """Write ``build/anki/<name>.apkg`` for each chapter that has cards, and one of all; paths by name.

    ``chapters`` has each chapter's title and cards by the name of its folder.
    """
    given = {name: cards for name, (_, cards) in chapters.items() if cards}
    titles = {cards[0].chapter: f"{name.split('-')[0]}. {chapters[name][0]}" for name, cards in given.items()}
    if given:
        given[ALL] = [card for cards in given.values() for card in cards]
    time = changed_at(root)
    folder = root / "build" / "anki"
    folder.mkdir(parents=True, exist_ok=True)
    made = {}
    for name, cards in given.items():
        made[name] = folder / f"{name}.apkg"
        made[name].write_bytes(package(titles, cards, time))
    return made
