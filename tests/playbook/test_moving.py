"""Figures that move: the contract is proved by running them, and the page has a picture at rest."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest

from playbook.figures import Drawn, draw, figure_html
from playbook.palette import PALETTE
from tests.playbook.repository import faults

SCRIPT = """\
\"\"\"Precision and recall against the threshold.\"\"\"
import math

CONTROLS = {
    "threshold": {"label": "Threshold", "min": 0.02, "max": 0.98, "step": 0.02, "value": 0.5},
    "k": {"label": "Reviews a day", "min": 1, "max": 50, "step": 1, "value": 10},
}


def compute(threshold, k):
    recall = [[x / 10, 1 - x / 10] for x in range(1, 10)]
    return {
        "x": {"label": "Threshold", "range": [0, 1]},
        "y": {"label": "Share", "range": [0, 1]},
        "lines": [{"name": "recall", "tone": "accent", "points": recall, "dashed": True}],
        "bars": [{"name": "alarms", "tone": "soft", "points": [[0.1, 0.3]], "width": 0.05}],
        "dots": [{"name": "payments", "tone": "cool", "points": [[0.1, 1]]}],
        "rules": [{"x": threshold, "label": "threshold"}, {"y": 0.2}],
        "says": f"At {threshold} and {k} reviews a day the recall is {1 - threshold:.2f}.",
    }
"""


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "curve.py"
    path.write_text(SCRIPT, encoding="utf-8")
    return path


def made(script: Path) -> Drawn:
    return draw(script, "curve.py")


def said(script: Path, old: str, new: str) -> list[str]:
    """The faults of the script after a change."""
    assert old in SCRIPT
    script.write_text(SCRIPT.replace(old, new), encoding="utf-8")
    return faults(lambda: made(script))


def test_at_rest_it_is_a_picture_with_its_finding(script: Path) -> None:
    picture = made(script)
    assert picture.says == "At 0.5 and 10 reviews a day the recall is 0.50."
    for words in ("recall", "alarms", "payments", "threshold", "Threshold", "Share"):
        assert words in picture.svg
    assert not any(colour in picture.svg.lower() for colour in PALETTE)


def test_the_page_gets_what_makes_it_move(script: Path) -> None:
    page = figure_html(made(script), "Recall falls as the threshold rises")
    assert "\n\n" not in page  # Markdown sees one block.
    data = json.loads(html.unescape((re.search(r'data-moving="([^"]*)"', page) or [""])[1]))
    assert data["source"] == SCRIPT
    assert data["controls"]["threshold"] == {
        "label": "Threshold", "min": 0.02, "max": 0.98, "step": 0.02, "value": 0.5, "whole": False,
    }  # fmt: skip
    assert data["controls"]["k"]["whole"] is True
    assert '<p class="pb-moving__says">At 0.5 and 10' in page
    assert 'aria-label="Recall falls as the threshold rises"' in page


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("CONTROLS =", "CONTROL =", "CONTROLS must be a dictionary of one to three controls"),
        ("compute(threshold, k)", "compute(k, threshold)", "compute takes (k, threshold), but CONTROLS names (thresh"),
        ('"value": 0.5', '"value": 0.51', "CONTROLS['threshold']: Value error, value is no whole number of steps"),
        ('"value": 0.5', '"value": 1.5', "CONTROLS['threshold']: Value error, value must lie between min and max"),
        ('"max": 0.98', '"max": 0.99', "CONTROLS['threshold']: Value error, max is no whole number of steps above"),
        ('"step": 0.02, "value"', '"step": 0, "value"', "CONTROLS['threshold']: step: Input should be greater than 0"),
        ('"label": "Reviews a day", ', "", "CONTROLS['k']: label: Field required"),
        ("import math", "import numpy", "imports numpy; in the page there is the standard library only"),
        ('"lines"', '"line"', "compute(threshold=0.5, k=10): line: Extra inputs are not permitted"),
        ('"tone": "accent"', '"tone": "red"', "lines.0.tone: Input should be"),
        ("range(1, 10)", "range(1, 2)", "lines.0.points: Tuple should have at least 2 items"),
        ("range(1, 10)", "range(-10, 191)", "lines.0.points: Tuple should have at most 200 items"),
        ('"range": [0, 1]},\n        "y"', '"range": [0, k]},\n        "y"', "its axes change while a control moves"),
        ('"range": [0, 1]},\n        "lines"', '"range": [1, 0]},\n        "lines"', "y: Value error, range must rise"),
        ('"Share", "range": [0, 1]', '"Share", "range": [0, 1], "log": True', "a logarithmic range begins above 0"),
        ('{"y": 0.2}', '{"x": 1, "y": 0.2}', "rules.1: Value error, a rule has either x or y"),
        ("[[0.1, 1]]}]", "[[0.1, float('nan')]]}]", "returns what JSON cannot say"),
        ("1 - x / 10]", "__import__('random').random()]", "answers differently each time"),
        ("    recall =", "    sum(range(4_000_000))\n    recall =", "ms; at most 30 feel immediate"),
        ('"says": f"At {', '"say": f"At {', "says: Field required"),
    ],
)
def test_a_broken_promise_is_told(script: Path, old: str, new: str, says: str) -> None:
    (fault,) = said(script, old, new)
    assert fault.startswith("curve.py") and says in fault, fault


def test_it_is_run_at_the_ends_of_each_control(script: Path) -> None:
    (fault,) = said(script, "    recall =", "    1 / (k - 50)\n    recall =")
    assert fault == "curve.py:11: ZeroDivisionError: division by zero. Mend the figure's script."
    (fault,) = said(script, "    recall =", "    math.log(threshold - 0.02)\n    recall =")
    assert fault.startswith("curve.py:11: ValueError: ")


def test_whole_numbers_stay_whole(script: Path) -> None:
    assert said(script, "    recall =", "    assert type(k) is int and type(threshold) is float\n    recall =") == []


def test_more_than_four_series_are_refused(script: Path) -> None:
    many = '"dots": [{"name": str(n), "tone": "ink", "points": [[0, 0]]} for n in range(3)]'
    (fault,) = said(script, '"dots": [{"name": "payments", "tone": "cool", "points": [[0.1, 1]]}]', many)
    assert "holds 5 series; one to four can be told apart" in fault
