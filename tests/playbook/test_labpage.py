"""Which cells of a lab run in the page, and that those of the book's labs do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from playbook.errors import PlaybookError
from playbook.labpage import code_cells, data_files, runnable, with_runnable_cells
from tests.browser.conftest import ROOT

LABS = sorted((ROOT / "docs" / "labs").glob("*.ipynb"))


def notebook(folder: Path, *sources: str) -> Path:
    path = folder / "labs" / "lab.ipynb"
    path.parent.mkdir(parents=True)
    cells = [{"cell_type": "code", "source": source} for source in sources]
    path.write_text(json.dumps({"cells": [{"cell_type": "markdown", "source": "Words"}, *cells]}))
    return path


def test_a_cell_that_needs_more_than_the_standard_library_stays_on_paper() -> None:
    cells = ["import math", "import matplotlib.pyplot as plt\nlimit = 3", "plt.show()", "print(limit)", "math.pi"]
    assert runnable(cells) == [True, False, False, False, True]


def test_a_name_that_is_defined_again_can_be_used() -> None:
    assert runnable(["import numpy\nx = 1", "x = 2", "print(x)"]) == [False, True, True]
    assert runnable(["%matplotlib inline", "x = 1"]) == [False, True]


def test_data_travels_with_the_page(tmp_path: Path) -> None:
    lab = notebook(tmp_path, 'text = open("../data/small.json").read()')
    with pytest.raises(PlaybookError, match=r"\.\./data/small\.json, which is not there"):
        data_files(code_cells(lab), lab)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "small.json").write_text('["<b>"]')
    page = with_runnable_cells('<div class="highlight-ipynb hl-python"><pre>x</pre></div>', lab)
    assert 'class="highlight-ipynb hl-python pb-runnable"' in page
    assert 'data-path="../data/small.json" hidden="">[&quot;&lt;b&gt;&quot;]</div>' in page


def test_a_page_that_shows_other_cells_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PlaybookError, match="shows 0 of its 1 code cells"):
        with_runnable_cells("<p>nothing</p>", notebook(tmp_path, "x = 1"))


@pytest.mark.parametrize("lab", LABS, ids=lambda path: path.stem)
def test_most_cells_of_the_books_labs_run_in_the_page(lab: Path) -> None:
    cells = code_cells(lab)
    assert len(cells) >= 6
    assert sum(runnable(cells)) >= len(cells) // 2
