"""Finds the way of each arrow of a diagram: along a grid of tracks, around boxes, with few bends and crossings."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

Point = tuple[float, float]
State = tuple[Point, tuple[int, int]]

BEND = 24.0
OFF_CENTRE = 7.0
CROSSING = 30.0
SHARED = 400.0
"""Cost of running along another arrow that has neither end in common."""
OVER_WORDS = 60.0
MARGIN, LANES = 12.0, 3
"""How far apart the tracks outside all boxes lie, and how many there are on each side."""
TRACKS = (0.5, 0.3, 0.7)
"""Where tracks lie in the room between two boxes, as shares of it."""
PORTS = (0.5, 0.25, 0.75)
"""Where arrows may touch the side of a box."""


@dataclass(frozen=True)
class Rect:
    """Left, top, right, bottom; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def centre(self) -> Point:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def grown(self, by: float) -> Rect:
        return Rect(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def meets(self, other: Rect) -> bool:
        """Whether the two have some area in common."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def cut_by(self, a: Point, b: Point) -> bool:
        """Whether a level or upright stretch runs through the inside."""
        stretch = Rect(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1]))
        return (
            stretch.left < self.right
            and self.left < stretch.right
            and stretch.top < self.bottom
            and self.top < stretch.bottom
        )


@dataclass(frozen=True)
class Way:
    """The corners of one arrow from ``start`` to ``end``, by the boxes' keys."""

    start: str
    end: str
    points: tuple[Point, ...]


def _tracks(sides: Iterable[tuple[float, float]]) -> list[float]:
    """Coordinates of all tracks in one direction, given where boxes begin and end in it."""
    found = sorted(set(sides))
    lines = {low + share * (high - low) for low, high in found for share in PORTS}
    edges = sorted({edge for side in found for edge in side})
    for low, high in pairwise(edges):
        if high - low > 8:
            lines |= {low + share * (high - low) for share in TRACKS}
    lines |= set(edges)
    for lane in range(1, LANES + 1):
        lines |= {edges[0] - lane * MARGIN, edges[-1] + lane * MARGIN}
    return sorted(round(line, 2) for line in lines)


class Router:
    """Routes arrows one after the other; later ones keep off the earlier."""

    def __init__(self, boxes: dict[str, Rect], words: Sequence[Rect] = ()) -> None:
        self.boxes = boxes
        self.words = words
        self.xs = _tracks((box.left, box.right) for box in boxes.values())
        self.ys = _tracks((box.top, box.bottom) for box in boxes.values())
        self.columns = {x: number for number, x in enumerate(self.xs)}
        self.rows = {y: number for number, y in enumerate(self.ys)}
        self.known: dict[tuple[Point, Point], bool] = {}
        self.ways: list[Way] = []

    def route(self, start: str, end: str) -> Way:
        """The cheapest way from one box to another."""
        straight = self._straight(start, end)
        way = Way(start, end, straight or self._search(start, end))
        self.ways.append(way)
        return way

    def _straight(self, start: str, end: str) -> tuple[Point, ...] | None:
        """A level or upright line from centre to centre where nothing is in its way."""
        a, b = self.boxes[start], self.boxes[end]
        (ax, ay), (bx, by) = a.centre, b.centre
        if abs(ay - by) < 0.01:
            points = ((a.right, ay), (b.left, by)) if ax < bx else ((a.left, ay), (b.right, by))
        elif abs(ax - bx) < 0.01:
            points = ((ax, a.bottom), (bx, b.top)) if ay < by else ((ax, a.top), (bx, b.bottom))
        else:
            return None
        blocked = any(box.cut_by(*points) for key, box in self.boxes.items() if key not in (start, end))
        return None if blocked or self._along(points[0], points[1], start, end) else points

    def _along(self, a: Point, b: Point, start: str, end: str) -> bool:
        """Whether a stretch runs along an earlier arrow of other boxes, or back along its own."""
        for way in self.ways:
            kin = (way.start == start) != (way.end == end) and not (way.start == end or way.end == start)
            if not kin and any(_overlap(a, b, c, d) for c, d in pairwise(way.points)):
                return True
        return False

    def _ports(self, key: str) -> dict[Point, tuple[int, int, float]]:
        """Where an arrow may touch a box: the direction outwards and the cost of that place."""
        box, found = self.boxes[key], {}
        for share in PORTS:
            x = round(box.left + share * (box.right - box.left), 2)
            y = round(box.top + share * (box.bottom - box.top), 2)
            cost = 0.0 if share == 0.5 else OFF_CENTRE
            found[(x, box.top)], found[(x, box.bottom)] = (0, -1, cost), (0, 1, cost)
            found[(box.left, y)], found[(box.right, y)] = (-1, 0, cost), (1, 0, cost)
        return found

    def _search(self, start: str, end: str) -> tuple[Point, ...]:
        """The cheapest way along the tracks (A*); the state is a place and the direction in which it was reached."""
        goals, far = self._ports(end), self.boxes[end]
        best: set[State] = set()
        back: dict[State, State | None] = {}
        queue: list[tuple[float, float, State, State | None]] = [
            (_least(point, far), cost, (point, (dx, dy)), None) for point, (dx, dy, cost) in self._ports(start).items()
        ]
        heapq.heapify(queue)
        while queue:
            _, cost, state, before = heapq.heappop(queue)
            if state in best:
                continue
            best.add(state)
            back[state] = before
            point, (dx, dy) = state
            if point in goals and before is not None:
                if (-dx, -dy) == goals[point][:2]:
                    return _corners(state, back)
                continue
            turns = ((dx, dy),) if before is None else ((dx, dy), (dy, dx), (-dy, -dx))
            for turn in turns:
                there = self._next(point, turn)
                step = None if there is None else self._step(point, there, start, end)
                if there is not None and step is not None:
                    total = cost + step + BEND * (turn != (dx, dy)) + (goals[there][2] if there in goals else 0.0)
                    heapq.heappush(queue, (total + _least(there, far), total, (there, turn), state))
        # Walled in on all sides: better a crossed box than no arrow.
        return self.boxes[start].centre, far.centre

    def _next(self, point: Point, turn: tuple[int, int]) -> Point | None:
        """The neighbouring place on the tracks in one direction."""
        i, j = self.columns[point[0]] + turn[0], self.rows[point[1]] + turn[1]
        return (self.xs[i], self.ys[j]) if 0 <= i < len(self.xs) and 0 <= j < len(self.ys) else None

    def _free(self, a: Point, b: Point) -> bool:
        """Whether no box is in the way of a stretch."""
        if (a, b) not in self.known:
            blocked = any(box.cut_by(a, b) or _on_edge(a, b, box) for box in self.boxes.values())
            self.known[(a, b)] = not blocked
        return self.known[(a, b)]

    def _step(self, a: Point, b: Point, start: str, end: str) -> float | None:
        """Cost of one stretch between neighbouring tracks; None where a box is in the way."""
        if not self._free(a, b):
            return None
        cost = abs(a[0] - b[0]) + abs(a[1] - b[1])
        cost += OVER_WORDS * any(words.cut_by(a, b) for words in self.words)
        cost += SHARED * self._along(a, b, start, end)
        return cost + CROSSING * sum(_crosses(a, b, c, d) for way in self.ways for c, d in pairwise(way.points))


def _least(point: Point, box: Rect) -> float:
    """No way from the point to the box is shorter."""
    across = max(box.left - point[0], 0.0, point[0] - box.right)
    return across + max(box.top - point[1], 0.0, point[1] - box.bottom)


def _on_edge(a: Point, b: Point, box: Rect) -> bool:
    """Whether a stretch runs along a side of the box."""
    if a[0] == b[0] and a[0] in (box.left, box.right):
        return min(a[1], b[1]) < box.bottom and max(a[1], b[1]) > box.top
    if a[1] == b[1] and a[1] in (box.top, box.bottom):
        return min(a[0], b[0]) < box.right and max(a[0], b[0]) > box.left
    return False


def _overlap(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether two stretches share more than a point."""
    for one, other in ((0, 1), (1, 0)):
        if a[one] == b[one] and c[one] == d[one] and abs(a[one] - c[one]) < 3:
            low, high = (
                max(min(a[other], b[other]), min(c[other], d[other])),
                min(max(a[other], b[other]), max(c[other], d[other])),
            )
            if high - low > 0.5:
                return True
    return False


def _crosses(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether a level and an upright stretch cross."""
    if (a[0] == b[0]) == (c[0] == d[0]):
        return False
    if a[0] == b[0]:
        a, b, c, d = c, d, a, b
    within_x = min(a[0], b[0]) <= c[0] <= max(a[0], b[0])
    return within_x and min(c[1], d[1]) <= a[1] <= max(c[1], d[1])


def _corners(state: State, back: dict[State, State | None]) -> tuple[Point, ...]:
    """The places where a found way begins, bends and ends."""
    trail: list[State] = []
    at: State | None = state
    while at is not None:
        trail.append(at)
        at = back[at]
    trail.reverse()
    inner = [here[0] for here, after in pairwise(trail[1:]) if here[1] != after[1]]
    return (trail[0][0], *inner, trail[-1][0])
