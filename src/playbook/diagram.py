"""Diagrams of boxes and arrows: what a figure's ``lay_out(diagram)`` may say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

BOX_TONES = ("ink", "accent", "warm", "cool", "muted")
COLUMNS, ROWS = 5, 6
LETTERS = 22


class Unfit(Exception):
    """A diagram that cannot be drawn as asked; the message says what to change."""


@dataclass(frozen=True)
class Box:
    """A box by its place in the grid."""

    lines: tuple[str, ...]
    column: float
    row: float
    tone: str


@dataclass(frozen=True)
class Arrow:
    """From one box to another, by their keys."""

    start: str
    end: str
    label: str
    tone: str
    dashed: bool


@dataclass(frozen=True)
class Group:
    """A frame around boxes."""

    label: str
    keys: tuple[str, ...]


@dataclass(frozen=True)
class Note:
    """Words that stand free."""

    text: str
    column: float
    row: float


@dataclass
class Diagram:
    """What an author lays out: columns count from the left and rows from the top, both from 0."""

    boxes: dict[str, Box] = field(default_factory=dict)
    arrows: list[Arrow] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def box(self, key: str, label: str, column: float, row: float, tone: str = "ink") -> None:
        """A box with one or two short lines."""
        lines = tuple(label.split("\n"))
        if key in self.boxes:
            raise Unfit(f"there are two boxes {key!r}: give one another key")
        if len(lines) > 2 or max(map(len, lines)) > LETTERS or not label.strip():
            raise Unfit(f"the label of {key!r} needs one or two lines of at most {LETTERS} letters")
        if tone not in BOX_TONES:
            raise Unfit(f"a box has no tone {tone!r}: use {', '.join(BOX_TONES)}")
        _in_grid(f"box {key!r}", column, row)
        self.boxes[key] = Box(lines, column, row, tone)

    def arrow(self, start: str, end: str, label: str = "", tone: str = "muted", dashed: bool = False) -> None:
        """An arrow between two boxes that were made before."""
        for key in (start, end):
            self._known(key, "an arrow")
        if start == end:
            raise Unfit(f"an arrow leads from {start!r} to itself: write a note beside it")
        if tone not in BOX_TONES:
            raise Unfit(f"an arrow has no tone {tone!r}: use {', '.join(BOX_TONES)}")
        if max(map(len, label.split("\n"))) > LETTERS or label.count("\n") > 1:
            raise Unfit(f"the label of the arrow {start!r} to {end!r} needs one or two lines of {LETTERS} letters")
        self.arrows.append(Arrow(start, end, label, tone, dashed))

    def group(self, label: str, keys: Iterable[str]) -> None:
        """A frame around boxes that were made before."""
        members = tuple(keys)
        for key in members:
            self._known(key, f"the group {label!r}")
        if not members:
            raise Unfit(f"the group {label!r} is empty")
        self.groups.append(Group(label, members))

    def note(self, text: str, column: float, row: float) -> None:
        """Words without a box, centred on a place of the grid."""
        _in_grid(f"the note {text!r}", column, row)
        self.notes.append(Note(text, column, row))

    def _known(self, key: str, who: str) -> None:
        if key not in self.boxes:
            raise Unfit(f"{who} names the box {key!r}, which is not there (yet): make it first")


def _in_grid(what: str, column: float, row: float) -> None:
    if not (0 <= column <= COLUMNS - 1 and 0 <= row <= ROWS - 1):
        raise Unfit(f"{what} lies outside the grid of {COLUMNS} columns and {ROWS} rows, which count from 0")
