"""Diagrams: boxes on a grid, arrows around them, words that can be read."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from playbook.diagram import Diagram, Unfit
from playbook.diagramlayout import Layout, closed_up, two_lines
from playbook.figures import draw, figure_html
from playbook.palette import PALETTE
from tests.playbook.repository import faults

SCRIPT = """\
def lay_out(diagram):
    diagram.box("ask", "Question", 0, 0)
    diagram.box("find", "Retriever\\nBM25 < vectors", 1, 0, tone="accent")
    diagram.box("say", "Generator", 2, 0, tone="warm")
    diagram.arrow("ask", "find")
    diagram.arrow("find", "say", "top 8 of 200")
    diagram.arrow("say", "ask", "costs $5", tone="accent", dashed=True)
    diagram.group("Serving", ["find", "say"])
    diagram.note("p95 under 900 ms", 2, 1)
"""


def row(count: int) -> Diagram:
    """Boxes "0", "1", … beside each other."""
    diagram = Diagram()
    for number in range(count):
        diagram.box(str(number), f"Step {number}", number, 0)
    return diagram


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "pipeline.py"
    path.write_text(SCRIPT, encoding="utf-8")
    return path


def test_a_diagram_is_drawn_in_the_sites_variables_with_its_words(script: Path) -> None:
    made = draw(script, "pipeline.py")
    assert not any(colour in made.svg.lower() for colour in PALETTE)
    for words in ("Question", "BM25 &lt; vectors", "p95 under 900 ms", "Serving", "costs $5"):
        assert words in made.svg
    assert draw(script, "pipeline.py") == made


def test_a_small_diagram_is_not_blown_up_and_a_large_one_keeps_its_letters(script: Path) -> None:
    made = draw(script, "pipeline.py")
    assert made.width is not None and 250 < made.width < 500
    shown = figure_html(made, "Question, retriever, generator")
    assert f"--pb-least:{made.width:.0f}px" in shown and 'role="img"' in shown


def test_an_arrow_goes_around_the_boxes_between_its_ends() -> None:
    diagram = row(4)
    for start, end in (("0", "3"), ("3", "0"), ("1", "3"), ("0", "1")):
        diagram.arrow(start, end)
    layout = Layout(diagram)
    for arrow, way in layout.ways.items():
        for a, b in pairwise(way.points):
            assert a[0] == b[0] or a[1] == b[1]
            assert not any(rect.cut_by(a, b) for key, rect in layout.rects.items()), arrow


def test_arrows_of_different_boxes_never_run_along_each_other() -> None:
    diagram = row(4)
    pairs = [("0", "2"), ("1", "3"), ("3", "0"), ("2", "0")]
    for start, end in pairs:
        diagram.arrow(start, end)
    layout = Layout(diagram)
    stretches = [(way, ends) for way in layout.ways.values() for ends in pairwise(way.points)]
    for way, ((ax, ay), (bx, by)) in stretches:
        for other, ((cx, cy), (dx, dy)) in stretches:
            if {way.start, way.end} & {other.start, other.end}:
                continue
            if ay == by == cy == dy:
                assert max(min(ax, bx), min(cx, dx)) >= min(max(ax, bx), max(cx, dx))
            if ax == bx == cx == dx:
                assert max(min(ay, by), min(cy, dy)) >= min(max(ay, by), max(cy, dy))


def test_there_and_back_are_two_arrows_with_two_labels() -> None:
    diagram = row(2)
    diagram.arrow("0", "1", "asks")
    diagram.arrow("1", "0", "answers")
    layout = Layout(diagram)
    (there, back) = layout.ways.values()
    assert there.points[0][1] != back.points[0][1]
    (_, _, first), (_, _, second) = layout.placed
    assert not first.meets(second)


def test_labels_lie_on_no_box() -> None:
    diagram = row(3)
    diagram.arrow("0", "1", "a label of two words")
    diagram.arrow("2", "0", "and back again")
    layout = Layout(diagram)
    assert len(layout.placed) == 2
    for _, _, words in layout.placed:
        assert not any(words.meets(rect) for rect in layout.rects.values())


def test_rows_that_hold_nothing_take_no_room() -> None:
    assert closed_up([0, 2, 3.5], []) == {0: 0, 2: 1, 3.5: 2}
    assert closed_up([1, 1.5], []) == {1: 0, 1.5: 0.5}
    assert closed_up([1], [0]) == {0: 0, 1: 0.6}


def test_a_long_label_of_an_arrow_is_broken_near_its_middle() -> None:
    assert two_lines("claims with spans") == ("claims", "with spans")
    assert two_lines("top 200") == ("top 200",)
    assert two_lines("a\nb c d e f g h i") == ("a", "b c d e f g h i")


@pytest.mark.parametrize(
    ("lay_out", "says"),
    [
        (lambda d: d.box("0", "Again", 1, 1), "there are two boxes '0'"),
        (lambda d: d.box("x", "a label of more than 22 letters", 1, 1), "the label of 'x' needs one or two lines"),
        (lambda d: d.box("x", "a\nb\nc", 1, 1), "the label of 'x' needs one or two lines"),
        (lambda d: d.box("x", "X", 5, 1), "box 'x' lies outside the grid of 5 columns and 6 rows"),
        (lambda d: d.box("x", "X", 1, -1), "box 'x' lies outside the grid"),
        (lambda d: d.box("x", "X", 1, 1, tone="red"), "a box has no tone 'red'"),
        (lambda d: d.arrow("0", "9"), "an arrow names the box '9', which is not there"),
        (lambda d: d.arrow("0", "0"), "an arrow leads from '0' to itself"),
        (lambda d: d.arrow("0", "1", tone="soft"), "an arrow has no tone 'soft'"),
        (lambda d: d.arrow("0", "1", "a label of more than 22 letters"), "the label of the arrow '0' to '1'"),
        (lambda d: d.group("G", ["0", "9"]), "the group 'G' names the box '9'"),
        (lambda d: d.group("G", []), "the group 'G' is empty"),
        (lambda d: d.note("far", 9, 0), "the note 'far' lies outside the grid"),
    ],
)
def test_what_cannot_be_drawn_is_said(lay_out: Callable[[Diagram], None], says: str) -> None:
    with pytest.raises(Unfit, match="(?s)" + says.replace("'", ".")):
        lay_out(row(2))


def test_a_fault_names_the_scripts_line(script: Path) -> None:
    script.write_text(SCRIPT.replace('"find", "say", "top', '"find", "sag", "top'), encoding="utf-8")
    assert faults(lambda: draw(script, "pipeline.py")) == [
        "pipeline.py:6: an arrow names the box 'sag', which is not there (yet): make it first. "
        "See docs/contribute/page.md, Figures."
    ]


def test_a_diagram_without_boxes_is_refused(script: Path) -> None:
    script.write_text("def lay_out(diagram):\n    pass\n", encoding="utf-8")
    assert "it lays out no box: begin with diagram.box(…)" in faults(lambda: draw(script, "pipeline.py"))[0]
