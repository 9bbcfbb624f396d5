"""Draws a laid-out diagram with Matplotlib, in the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playbook.diagram import Arrow, Box, Diagram, Unfit
from playbook.diagramlayout import LEADING, SIZE, SMALL, Layout
from playbook.palette import TONES
from playbook.routing import Point, Rect, Way

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

PAPER = "#ffffff"


def draw_diagram(diagram: Diagram, figure: Figure) -> tuple[float, float]:
    """Draw into ``figure``, which takes the diagram's own size; returns that size in points."""
    if not diagram.boxes:
        raise Unfit("it lays out no box: begin with diagram.box(…)")
    layout = Layout(diagram)
    bounds = layout.bounds
    width, height = bounds.right - bounds.left, bounds.bottom - bounds.top
    figure.set_layout_engine("none")
    figure.set_size_inches(width / 72, height / 72)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set(xlim=(bounds.left, bounds.right), ylim=(bounds.bottom, bounds.top))
    axes.axis("off")
    _draw_frames(layout, axes)
    for arrow, way in layout.ways.items():
        _draw_arrow(arrow, way, axes)
    for box, rect in zip(diagram.boxes.values(), layout.rects.values(), strict=True):
        _draw_box(box, rect, axes)
    for arrow, lines, rect in layout.placed:
        _draw_words("\n".join(lines), rect, TONES["ink" if arrow.tone == "muted" else arrow.tone], axes)
    for note, rect in layout.notes:
        _draw_words(note.text, rect, TONES["muted"], axes)
    return width, height


def _rounded(rect: Rect, axes: Axes, radius: float, **style: object) -> None:
    from matplotlib.patches import FancyBboxPatch

    shape = f"round,pad=0,rounding_size={radius}"
    size = rect.right - rect.left, rect.bottom - rect.top
    axes.add_patch(FancyBboxPatch((rect.left, rect.top), *size, boxstyle=shape, **style))  # type: ignore[arg-type]


def _draw_frames(layout: Layout, axes: Axes) -> None:
    for group, (frame, title) in zip(layout.diagram.groups, layout.frames, strict=True):
        _rounded(frame, axes, 7, facecolor="none", edgecolor=TONES["muted"], linewidth=0.8, linestyle=(0, (3, 3)))
        where = title.left + 4, (title.top + title.bottom) / 2
        axes.text(*where, group.label, size=SMALL, color=TONES["muted"], va="center", parse_math=False)


def _draw_box(box: Box, rect: Rect, axes: Axes) -> None:
    strong = box.tone in ("accent", "warm", "cool")
    _rounded(rect, axes, 5, facecolor=PAPER, edgecolor=TONES[box.tone], linewidth=1.6 if strong else 1.0)
    style = {"size": SIZE, "ha": "center", "va": "center", "linespacing": LEADING, "parse_math": False}
    axes.text(*rect.centre, "\n".join(box.lines), color=TONES["ink"], **style)  # type: ignore[arg-type]


def _draw_words(text: str, rect: Rect, colour: str, axes: Axes) -> None:
    backing = {"facecolor": PAPER, "edgecolor": "none", "pad": 0.8}
    style = {"size": SMALL, "ha": "center", "va": "center", "linespacing": 1.15, "parse_math": False, "bbox": backing}
    axes.text(*rect.centre, text, color=colour, **style)  # type: ignore[arg-type]


def _draw_arrow(arrow: Arrow, way: Way, axes: Axes) -> None:
    from matplotlib.patches import PathPatch, Polygon
    from matplotlib.path import Path

    points = list(way.points)
    (x, y), tip = points[-2], points[-1]
    length = max(abs(tip[0] - x) + abs(tip[1] - y), 1.0)
    ux, uy = (tip[0] - x) / length, (tip[1] - y) / length
    base = tip[0] - 6 * ux, tip[1] - 6 * uy
    vertices, codes = [points[0]], [Path.MOVETO]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        vertices += [_towards(corner, before), corner, _towards(corner, after)]
        codes += [Path.LINETO, Path.CURVE3, Path.CURVE3]
    style = (0, (4, 2.5)) if arrow.dashed else "solid"
    line = Path([*vertices, base], [*codes, Path.LINETO])
    colour = TONES[arrow.tone]
    axes.add_patch(PathPatch(line, facecolor="none", edgecolor=colour, linewidth=1.2, linestyle=style))
    wings = [tip, (base[0] - 3 * uy, base[1] + 3 * ux), (base[0] + 3 * uy, base[1] - 3 * ux)]
    axes.add_patch(Polygon(wings, closed=True, facecolor=colour, edgecolor=colour, linewidth=0.6))


def _towards(corner: Point, other: Point) -> Point:
    """A place a little before a corner, so that it is rounded."""
    dx, dy = other[0] - corner[0], other[1] - corner[1]
    length = max((dx * dx + dy * dy) ** 0.5, 0.01)
    share = min(5.0, length / 2) / length
    return corner[0] + share * dx, corner[1] + share * dy
