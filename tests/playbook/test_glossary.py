"""The glossary: terms under all their names, on a page of their own and where they first stand in a text."""

from __future__ import annotations

import re
from pathlib import Path

import markdown
import pytest

from playbook.content import read_content
from playbook.glossary import Term
from playbook.glossarypage import TermLinks
from playbook.glossarypage import markdown as glossary_page
from tests.playbook.repository import edit, faults, line_with

FILE = "docs/chapters/3-fundamentals/glossary.toml"
PAGE = "chapters/3-fundamentals/metrics.md"


def term(name: str, aliases: str = "[]") -> str:
    """One entry."""
    return f"""
[[term]]
name = "{name}"
aliases = {aliases}
definition = "What {name} means, said in one sentence with `code`."
section = "3-fundamentals/metrics"
"""


TERMS = term("PR-AUC", '["average precision"]') + "".join(term(f"term {number}") for number in range(14))


@pytest.fixture
def root(root: Path) -> Path:
    """A repository whose third chapter has a glossary."""
    (root / FILE).write_text(TERMS, encoding="utf-8")
    return root


def read(root: Path) -> list[str]:
    """The faults of all content."""
    return faults(lambda: read_content(root))


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('name = "PR-AUC"', 'name = "term 3"', "'term 3' is listed twice"),
        ('["average precision"]', '["PR-AUC"]', "'PR-AUC' is its own alias"),
        ('name = "PR-AUC"', 'name = "Term-3"', "'term 3' is like 'Term-3'"),
        ('name = "PR-AUC"', 'name = "PR_AUC"', "term PR_AUC: name: String should match pattern"),
        ('name = "PR-AUC"', 'term = "PR-AUC"', "unknown key 'term'"),
        ('section = "3-fundamentals/metrics"', 'section = "3-fundamentals/none"', "which is none"),
        ('section = "3-fundamentals/metrics"', 'section = "2-coding/windows"', "another chapter"),
        ("[[term]]", "[[word]]", "glossary.toml holds [[term]] tables only"),
    ],
)
def test_a_fault_is_told(root: Path, old: str, new: str, says: str) -> None:
    edit(root / FILE, old, new)
    assert any(fault.startswith(f"{FILE}:") and says in fault for fault in read(root)), read(root)


def test_the_line_is_that_of_the_name(root: Path) -> None:
    edit(root / FILE, 'name = "term 5"', 'name = "term 5 "')
    line = line_with(root / FILE, 'name = "term 5 "')
    assert read(root)[0].startswith(f"{FILE}:{line}: term term 5 : name:")


def test_fifteen_to_thirty_terms_a_chapter(root: Path) -> None:
    (root / FILE).write_text(TERMS.rsplit("[[term]]", 1)[0], encoding="utf-8")
    assert read(root) == [f"{FILE}: holds 14 terms. A chapter has 15 to 30."]


def test_the_page_holds_each_term_under_a_heading_with_its_other_names(root: Path) -> None:
    page = glossary_page(read_content(root))
    assert "### PR-AUC {#pr-auc}" in page
    assert "*Also: average precision.* [Metrics](chapters/3-fundamentals/metrics.md)" in page
    assert "said in one sentence with `code`." in page
    assert page.index("{#letter-p}") < page.index("{#letter-t}")


def linked(text: str, path: str | None = PAGE) -> str:
    """The page's text with its terms linked."""
    terms = [
        Term(name=name, definition=f"What {name} means, in one sentence.", section="3-fundamentals/metrics")
        for name in ("AUC", "PR-AUC", "recall at k")
    ]
    links = TermLinks(terms)
    links.begin(path)
    return markdown.markdown(text, extensions=["tables", "attr_list", links])


def names(html: str) -> list[str]:
    """What is linked, in order."""
    return re.findall(r'<a class="pb-term"[^>]*>([^<]*)</a>', html)


def test_the_first_use_in_prose_is_linked_and_no_other() -> None:
    text = "First PR-AUC, *then recall at k* and PR-AUC.\n\n- AUC, AUC\n"
    html = linked(text)
    assert names(html) == ["PR-AUC", "recall at k", "AUC"]
    assert 'href="../../glossary.md#pr-auc"' in html
    assert 'data-definition="What PR-AUC means, in one sentence."' in html
    assert re.sub(r"</?a[^>]*>", "", html) == linked(text, None)


@pytest.mark.parametrize(
    "text",
    [
        "# AUC",
        "`AUC` and [AUC](x.md)",
        "    AUC\n",
        "| AUC |\n|---|\n| AUC |",
        "<div>AUC</div>",
        "MAUC, AUCs, auc, X-AUC",
    ],
)
def test_headings_code_links_tables_and_other_words_are_left_alone(text: str) -> None:
    assert names(linked(text)) == []


def test_a_page_without_terms_stays_as_it_is() -> None:
    assert names(linked("AUC", None)) == []
