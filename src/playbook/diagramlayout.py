"""Where the boxes, arrows, frames and words of a diagram lie, in points, with y downwards."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from playbook.diagram import Arrow, Diagram, Group
from playbook.routing import Point, Rect, Router, Way

SIZE, SMALL = 10.0, 9.0
"""Sizes of letters in points."""
PAD = 9.0
EDGE = 3.0
LEADING = 1.25
NARROW = 0.92
"""The page's letters are narrower than those that are measured here."""


def width_of(lines: Iterable[str], size: float) -> float:
    """Points that the longest of some lines takes in the page's letters."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import TextPath

    font = FontProperties(family=["sans-serif"])
    widths = [TextPath((0, 0), line, size=size, prop=font).get_extents().width for line in lines if line.strip()]
    return NARROW * float(max(widths, default=0.0))


def two_lines(label: str) -> tuple[str, ...]:
    """A long label broken near its middle, unless its author has broken it."""
    if "\n" in label or len(label) <= 12 or " " not in label:
        return tuple(label.split("\n"))
    gaps = [place for place, letter in enumerate(label) if letter == " "]
    middle = min(gaps, key=lambda place: abs(place - len(label) / 2))
    return label[:middle], label[middle + 1 :]


def closed_up(boxes: Iterable[float], notes: Iterable[float]) -> dict[float, float]:
    """Columns or rows as they are drawn: those without anything take no room, those with notes alone about half."""
    found: dict[float, float] = {}
    full = set(boxes)
    used = sorted(full | set(notes))
    at = 0.0
    for before, place in zip([used[0], *used], used, strict=False):
        at += min(place - before, 1.0 if {before, place} <= full else 0.6)
        found[place] = at
    return found


class Layout:
    """Where everything of a diagram lies, in points, with y downwards."""

    def __init__(self, diagram: Diagram) -> None:
        self.diagram = diagram
        boxes = diagram.boxes.values()
        self.box_width = max(48.0, max(width_of(box.lines, SIZE) for box in boxes) + 2 * PAD)
        self.box_height = SIZE * LEADING * max(len(box.lines) for box in boxes) + 1.5 * PAD
        self.labels = {arrow: two_lines(arrow.label) for arrow in diagram.arrows if arrow.label}
        self.gap_x, self.gap_y = self._gaps()
        noted = [*diagram.notes]
        self.columns = closed_up([box.column for box in boxes], [note.column for note in noted])
        self.rows = closed_up([box.row for box in boxes], [note.row for note in noted])
        self.rects = {key: self._rect(box.column, box.row) for key, box in diagram.boxes.items()}
        self.frames = [self._frame(group) for group in diagram.groups]
        self.notes = [
            (note, self._words(note.text.split("\n"), *self.place(note.column, note.row))) for note in diagram.notes
        ]
        titles = [title for _, title in self.frames]
        self.router = Router(self.rects, [*titles, *(rect for _, rect in self.notes)])
        self.ways = {arrow: self.router.route(arrow.start, arrow.end) for arrow in self._order()}
        self.placed = self._place_labels()
        self.bounds = self._bounds()

    def _gaps(self) -> tuple[float, float]:
        """Room between columns and rows: enough for the words of the arrows that cross it."""
        beside, below = 28.0, 26.0
        for arrow, lines in self.labels.items():
            a, b = self.diagram.boxes[arrow.start], self.diagram.boxes[arrow.end]
            if a.row == b.row:
                beside = max(beside, width_of(lines, SMALL) + 18)
            else:
                below = max(below, SMALL * LEADING * len(lines) + 16)
        if self.diagram.groups:
            beside, below = beside + 14, below + 24
        return beside, below

    def place(self, column: float, row: float) -> Point:
        """The centre of a place of the grid."""
        across, down = self.columns[column], self.rows[row]
        return across * (self.box_width + self.gap_x), down * (self.box_height + self.gap_y)

    def _rect(self, column: float, row: float) -> Rect:
        x, y = self.place(column, row)
        half, high = self.box_width / 2, self.box_height / 2
        return Rect(round(x - half, 2), round(y - high, 2), round(x + half, 2), round(y + high, 2))

    def _words(self, lines: Iterable[str], x: float, y: float) -> Rect:
        lines = list(lines)
        half, high = width_of(lines, SMALL) / 2 + 2, SMALL * LEADING * len(lines) / 2
        return Rect(x - half, y - high, x + half, y + high)

    def _frame(self, group: Group) -> tuple[Rect, Rect]:
        """The frame of a group and the place of its label, inside at the top."""
        inner = sum(set(other.keys) < set(group.keys) for other in self.diagram.groups)
        pad, rects = 9.0 + 7 * inner, [self.rects[key] for key in group.keys]
        top = min(rect.top for rect in rects) - pad - (13 + 13 * inner if group.label else 0)
        wide = width_of([group.label], SMALL) + 8
        left, right = min(rect.left for rect in rects) - pad, max(rect.right for rect in rects) + pad
        frame = Rect(left, top, max(right, left + wide + 8), max(rect.bottom for rect in rects) + pad)
        return frame, Rect(left + 5, top + 2, left + 5 + wide, top + 14)

    def _order(self) -> list[Arrow]:
        """Short arrows first: they have the fewest ways to go."""

        def length(arrow: Arrow) -> float:
            a, b = self.rects[arrow.start].centre, self.rects[arrow.end].centre
            return abs(a[0] - b[0]) + abs(a[1] - b[1])

        return sorted(self.diagram.arrows, key=length)

    def _place_labels(self) -> list[tuple[Arrow, tuple[str, ...], Rect]]:
        """Each label at its arrow, where it meets no box and no other words."""
        taken = [*self.rects.values(), *(rect for _, rect in self.notes), *(title for _, title in self.frames)]
        placed = []
        for arrow, lines in self.labels.items():
            spots = list(self._spots(self.ways[arrow], lines))
            others = [ends for other in self.ways if other is not arrow for ends in pairwise(self.ways[other].points)]

            def harm(spot: Rect, others: list[tuple[Point, Point]] = others) -> int:
                return 3 * sum(map(spot.meets, taken)) + sum(spot.cut_by(a, b) for a, b in others)

            rect = min(spots, key=harm)
            taken.append(rect)
            placed.append((arrow, lines, rect))
        return placed

    def _spots(self, way: Way, lines: tuple[str, ...]) -> Iterable[Rect]:
        """Places for a label, the best first: along the longest stretch, in its middle, above or to the right of it."""
        wide, high = width_of(lines, SMALL) + 4, SMALL * LEADING * len(lines)
        stretches = sorted(
            pairwise(way.points), key=lambda ends: -abs(ends[0][0] - ends[1][0]) - abs(ends[0][1] - ends[1][1])
        )
        for a, b in stretches:
            for share in (0.5, 0.35, 0.65, 0.2, 0.8):
                x, y = a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])
                if a[1] == b[1]:
                    yield Rect(x - wide / 2, y - high - 1.5, x + wide / 2, y - 1.5)
                    yield Rect(x - wide / 2, y + 1.5, x + wide / 2, y + high + 1.5)
                else:
                    yield Rect(x + 3, y - high / 2, x + 3 + wide, y + high / 2)
                    yield Rect(x - 3 - wide, y - high / 2, x - 3, y + high / 2)

    def _bounds(self) -> Rect:
        rects = [*self.rects.values(), *(frame for frame, _ in self.frames), *(rect for _, rect in self.notes)]
        rects += [rect for _, _, rect in self.placed]
        rects += [Rect(x, y, x, y) for way in self.ways.values() for x, y in way.points]
        return Rect(
            min(rect.left for rect in rects),
            min(rect.top for rect in rects),
            max(rect.right for rect in rects),
            max(rect.bottom for rect in rects),
        ).grown(EDGE)
