"""Figures are drawn at build time, in the palette's colours only, and with a text for those who cannot see them."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.figures import draw, inline_figures
from playbook.palette import PALETTE
from tests.playbook.repository import faults

ALT = "Precision falls as the threshold drops"
PAGE = f"Text.\n\n![{ALT}](figures/curve.svg)\n\n*Figure: two curves.*\n"
GOOD = """\
def draw(figure):
    axes = figure.subplots()
    axes.plot([1, 2], [2, 1], color="#1f6f5c", label="precision")
    axes.fill_between([1, 2], [2, 1], color="#dddddd")
    axes.legend()
"""
SHOWN = "docs/chapters/3-fundamentals/figures/curve.py"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A chapter's folder with one sound figure."""
    (tmp_path / "figures").mkdir()
    (tmp_path / "figures" / "curve.py").write_text(GOOD, encoding="utf-8")
    return tmp_path


def inlined(folder: Path, markdown: str = PAGE) -> str:
    """The page with its figures drawn."""
    return inline_figures(markdown, folder, "docs/chapters/3-fundamentals")


def test_a_figure_is_drawn_in_the_sites_variables(folder: Path) -> None:
    page = inlined(folder)
    assert "<svg" in page and "figures/curve.svg" not in page
    assert "var(--pb-accent)" in page and "var(--pb-soft)" in page
    assert not any(colour in page.lower() for colour in PALETTE)
    assert ALT in page


def test_the_same_script_gives_the_same_bytes(folder: Path) -> None:
    script = folder / "figures" / "curve.py"
    assert draw(script, SHOWN) == draw(script, SHOWN)


def test_ids_of_two_figures_do_not_clash(folder: Path) -> None:
    (folder / "figures" / "other.py").write_text(GOOD, encoding="utf-8")
    first, second = (draw(folder / "figures" / f"{name}.py", SHOWN).svg for name in ("curve", "other"))
    assert 'id="curve-' in first and 'id="other-' in second
    assert "url(#curve-" in first and "url(#other-" not in first


def test_a_foreign_colour_is_refused(folder: Path) -> None:
    (folder / "figures" / "curve.py").write_text(GOOD.replace("#1f6f5c", "#ff0000"), encoding="utf-8")
    (fault,) = faults(lambda: inlined(folder))
    assert fault.startswith(f"{SHOWN}: uses the colour #ff0000. Use only #111111, #777777, #1f6f5c")


def test_a_missing_script_is_named_with_the_pages_line(folder: Path) -> None:
    (folder / "figures" / "curve.py").unlink()
    with pytest.raises(Exception, match="figure curve has no script") as caught:
        inlined(folder)
    assert getattr(caught.value, "line", None) == 3
    assert f"Add {SHOWN} with draw(figure)" in str(caught.value)


@pytest.mark.parametrize("alt", ["", "A curve"])
def test_a_figure_has_a_text_that_says_what_it_shows(folder: Path, alt: str) -> None:
    with pytest.raises(Exception, match="figure curve has no alternative text") as caught:
        inlined(folder, PAGE.replace(ALT, alt))
    assert getattr(caught.value, "line", None) == 3


def test_a_failing_script_is_told_with_its_line(folder: Path) -> None:
    (folder / "figures" / "curve.py").write_text("def draw(figure):\n    pass\n    1 / 0\n", encoding="utf-8")
    (fault,) = faults(lambda: inlined(folder))
    assert fault == f"{SHOWN}:3: ZeroDivisionError: division by zero. Mend the figure's script."


@pytest.mark.parametrize("error", ["KeyError('x')", "ValueError('x')"])
def test_what_a_script_raises_is_never_taken_for_a_missing_function(folder: Path, error: str) -> None:
    (folder / "figures" / "curve.py").write_text(f"def draw(figure):\n    raise {error}\n", encoding="utf-8")
    (fault,) = faults(lambda: inlined(folder))
    assert fault.startswith(f"{SHOWN}:2: {error.split('(')[0]}: ")


def test_a_script_without_draw_is_refused(folder: Path) -> None:
    (folder / "figures" / "curve.py").write_text("x = 1\n", encoding="utf-8")
    assert faults(lambda: inlined(folder)) == [
        f"{SHOWN}:1: defines no draw(figure). Define one of draw(figure), lay_out(diagram), compute(…) with CONTROLS."
    ]


def test_a_figure_shown_as_code_is_left_alone(folder: Path) -> None:
    shown = "```markdown\n![Short](figures/missing.svg)\n```\n"
    assert inlined(folder, shown) == shown
