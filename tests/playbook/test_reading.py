"""The line under a title, a chapter's table, the list of sources and the index of concepts, on the book itself."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest

from playbook import citations, coverage, reading
from playbook.content import Content, read_content
from tests.browser.conftest import ROOT


@pytest.fixture(scope="module")
def content() -> Content:
    return read_content(ROOT)


def test_reading_takes_longer_with_more_words_and_samples(content: Content) -> None:
    long, short = content.by_section["3-fundamentals/metrics"], content.by_section["1-campaign/index"]
    assert reading.minutes(long) > reading.minutes(short) >= 1


def test_the_line_stands_under_the_title(content: Content) -> None:
    page = content.by_section["2-coding/windows"]
    shown = reading.with_time("# A title\n\nText.\n", page, content)
    assert re.search(r"# A title\n\n<p class=\"pb-time\">About \d+ minutes to read · \d+ samples · ", shown)
    assert shown.endswith("\n\nText.\n")
    assert reading.with_time("Text.\n", page, content).startswith('<p class="pb-time">')


def test_the_table_names_what_a_reader_can_do(content: Content) -> None:
    rows = re.findall(r'<tr data-done="([^"]*)"', reading.table("2-coding", content))
    assert len(rows) == 6
    windows = json.loads(unescape(rows[1]))
    assert windows["read"] == "2-coding/windows#read"
    assert "longest-token-span" in windows["drills"]
    assert len(windows["questions"]) >= 7


def test_sources_are_gathered_entry_by_entry(content: Content) -> None:
    page = content.by_section["3-fundamentals/metrics"]
    entries = citations.sources(page)
    assert len(entries) >= 13
    assert entries[0].startswith("Burges, C.")
    text = citations.markdown(content)
    assert all(f"- {entry}" in text for entry in entries)


def test_the_index_leads_to_each_concepts_anchor(content: Content) -> None:
    rows = coverage.coverage(content)
    assert [row.concept.id for row in rows] == list(content.concepts.by_id)
    cost = next(row for row in rows if row.concept.id == "C3.S3.12")
    assert cost.page == "chapters/3-fundamentals/metrics.md"
    assert "threshold-by-cost" in cost.drills
    assert "C3.S3.q1" in cost.questions
    assert f"({cost.page}#{cost.anchor})" in coverage.markdown(content)
