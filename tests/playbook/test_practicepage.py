"""The practice page as it is made: every drill once, sets that exist, the concepts by section."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path

import pytest

from playbook.content import Content, read_content
from playbook.errors import PlaybookErrors
from playbook.practicepage import FILE, concept_map, drill_list, fill, read_sets, set_list
from tests.browser.conftest import ROOT


@pytest.fixture(scope="module")
def content() -> Content:
    return read_content(ROOT)


def test_every_drill_is_listed_once_with_what_filters_need(content: Content) -> None:
    page = drill_list(content)
    slugs = re.findall(r'<li data-slug="([^"]+)"', page)
    assert sorted(slugs) == sorted(drill.slug for drill in content.drills)
    chapters = json.loads(unescape(re.findall(r'data-chapters="([^"]*)"', page)[0]))
    assert set(re.findall(r'data-chapter="([^"]+)"', page)) <= set(chapters)
    assert len(chapters) == 6


def test_the_map_counts_every_concept(content: Content) -> None:
    rows = re.findall(r'data-concepts="([^"]*)"', concept_map(content))
    counted = [len(json.loads(unescape(row))) for row in rows]
    assert sum(counted) == len(content.concepts.by_id)


def test_sets_name_drills_and_their_minutes(content: Content) -> None:
    page = set_list(content)
    minutes = {drill.slug: drill.meta.minutes for drill in content.drills}
    sets = read_sets(ROOT, set(minutes))
    assert sets
    assert page.count("<details") == len(sets)
    for one in sets:
        assert f"{len(one.drills)} drills" in page


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ('id = "a"\ntitle = "Some"\nwhy = "A sentence that says for whom."\ndrills = ["x", "nope"]', "names 'nope'"),
        ('id = "a"\ntitle = "Some"\nwhy = "A sentence that says for whom."\ndrills = ["x", "x"]', "repeats a drill"),
        ('id = "a"\ntitle = "Some"\nwhy = "short"\ndrills = ["x", "y"]', "at least 20 characters"),
        ('id = "A!"\ntitle = "Some"\nwhy = "A sentence that says for whom."\ndrills = ["x", "y"]', "match pattern"),
    ],
)
def test_a_bad_set_is_refused_by_name(tmp_path: Path, entry: str, said: str) -> None:
    path = tmp_path / FILE
    path.parent.mkdir(parents=True)
    path.write_text(f"[[set]]\n{entry}\n", encoding="utf-8")
    with pytest.raises(PlaybookErrors, match=said):
        read_sets(tmp_path, {"x", "y"})


def test_each_part_stands_in_its_place(content: Content) -> None:
    text = (ROOT / "docs" / "practice" / "index.md").read_text(encoding="utf-8")
    page = fill(text, content)
    assert "<!--" not in page
    assert page.index("pb-practice") < page.index("pb-set") < page.index("pb-map")
