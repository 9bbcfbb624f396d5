"""The template library of chapter 2: each module imports, passes its own checks and is shown whole in its section."""

from __future__ import annotations

import ast
import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from .conftest import ROOT

FOLDER = ROOT / "docs" / "data" / "templates"
TEMPLATES = sorted(FOLDER.glob("*.py"))
PAGES = {path.stem: path.read_text(encoding="utf-8") for path in (ROOT / "docs/chapters/2-coding").glob("*.md")}
WANTED = {
    "bfs_distances", "components", "topological_order", "dijkstra", "zero_one_bfs", "boundary_search", "top_k_heap",
    "k_way_merge", "sliding_window", "dp_index", "dp_alignment", "dp_budget",
}  # fmt: skip

each_template = pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)


def imported(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_pattern_of_the_chapter_has_a_template() -> None:
    assert {path.stem for path in TEMPLATES} >= WANTED


@each_template
def test_it_says_invariant_and_cost_and_passes_its_own_checks(path: Path) -> None:
    module = imported(path)
    assert re.search(r"^Invariant: ", module.__doc__ or "", re.MULTILINE)
    assert re.search(r"^Cost: ", module.__doc__ or "", re.MULTILINE)
    module.check()
    assert "assert" in path.read_text(encoding="utf-8").partition("def check(")[2]


@each_template
def test_its_section_shows_it_word_for_word_and_links_to_it(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    functions = [node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef) and node.name != "check"]
    assert functions
    homes = [text for text in PAGES.values() if f"data/templates/{path.name}" in text]
    assert homes, "no section links to it"
    for function in functions:
        code = ast.get_source_segment(source, function)
        assert code is not None
        assert any(code in text for text in homes), f"no section that links to it shows {function.name}"
