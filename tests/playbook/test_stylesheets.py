"""Only rules that can match something are published, and nothing else of a page is changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.markup import mend
from playbook.stylesheets import trim_theme, used_rules

KNOWN = {"kept", "also", "title"}


@pytest.mark.parametrize(
    ("css", "left"),
    [
        (".kept{a:b}.gone{a:b}", ".kept{a:b}"),
        (".kept,.gone .also,p{a:b}", ".kept,p{a:b}"),
        (".kept:not(.gone){a:b}", ".kept:not(.gone){a:b}"),
        (":is(.gone,.kept) p{a:b}", ":is(.gone,.kept) p{a:b}"),
        ("@media print{.gone{a:b}}", ""),
        ("@media print{.gone{a:b}.kept{a:b}}", "@media print{.kept{a:b}}"),
        ("@keyframes gone{0%{a:b}to{a:c}}", "@keyframes gone{0%{a:b}to{a:c}}"),
        ('@charset "utf-8";.gone{a:b}', '@charset "utf-8";'),
        (
            """.kept{a:url('data:image/svg+xml;x,.gone{}')}p{a:"}"}""",
            """.kept{a:url('data:image/svg+xml;x,.gone{}')}p{a:"}"}""",
        ),
        ("/* .kept{} */#gone{a:b}h1{a:b}", "h1{a:b}"),
        ("[title=a,b].kept{a:b}", "[title=a,b].kept{a:b}"),
    ],
)
def test_rules_that_can_match_stay(css: str, left: str) -> None:
    assert used_rules(css, KNOWN) == left


def test_the_themes_sheets_keep_what_a_page_or_a_script_names(tmp_path: Path) -> None:
    sheets = tmp_path / "assets" / "stylesheets"
    sheets.mkdir(parents=True)
    (sheets / "main.css").write_text(".page{a:b}.script{a:b}.none{a:b}", encoding="utf-8")
    (tmp_path / "index.html").write_text('<p class="page">', encoding="utf-8")
    (tmp_path / "x.js").write_text('add("script")', encoding="utf-8")
    trim_theme(tmp_path)
    assert (sheets / "main.css").read_text(encoding="utf-8") == ".page{a:b}.script{a:b}"


def test_a_page_keeps_its_code_as_it_stands() -> None:
    page = "<div>\n    <p>a</p>\n  <pre><code>  <i>\n    b\n</code></pre>\n    <p>\n</div>"
    assert mend(page) == "<div>\n<p>a</p>\n<pre><code>  <i>\n    b\n</code></pre>\n<p>\n</div>"


def test_nested_levels_of_the_navigation_are_no_landmarks() -> None:
    nav = '<nav class="md-nav" data-md-level="1" aria-labelledby="x" aria-expanded="true">'
    assert mend(nav) == '<nav class="md-nav" data-md-level="1" role="none">'
