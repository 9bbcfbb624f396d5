"""Sections that say under which heading they teach what: the mapping holds and the page has its shape."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.content import read_content
from playbook.drillpage import read_about
from playbook.headings import find_headings
from tests.playbook.repository import concepts_of, drill_of, edit, faults, line_with
from tests.playbook.sections import PAGE, SECTION, convert

WINDOWS = "docs/chapters/2-coding/windows.md"
WINDOWS_TAUGHT = WINDOWS.replace("docs/", "")
CONVERTED = """\
teaches:
  "What a window promises": [C2.S2.06, C2.S2.07]
  "The `k` distinct: case": [C2.S2.09]
"""


def read(root: Path) -> list[str]:
    """The faults of all content."""
    return faults(lambda: read_content(root))


def test_each_concept_gets_its_page_and_anchor(root: Path) -> None:
    convert(root)
    page, anchor = read_content(root).place_of("C3.S3.01")
    assert (page.path, anchor) == ("chapters/3-fundamentals/metrics.md", "begin-with-what-an-error-costs")
    assert page.teaches == ("C3.S3.01",)


def test_a_page_not_yet_converted_has_its_list_and_no_anchors(root: Path) -> None:
    page, anchor = read_content(root).place_of("C2.S2.06")
    assert page.teaches == ("C2.S2.06", "C2.S2.07")
    assert anchor is None


def test_anchors_are_those_of_the_site() -> None:
    text = "# A\n\n## Over, *over* and `over`\n\n```text\n## not one\n```\n\n## Two {#own}\n\n## A\n\n"
    text += "## Naïve 0.7 = 70%?\n"
    found = [(heading.text, heading.line, heading.anchor) for heading in find_headings(text)]
    assert found == [
        ("A", 1, "a"),
        ("Over, *over* and `over`", 3, "over-over-and-over"),
        ("Two", 9, "own"),
        ("A", 11, "a_1"),
        ("Naïve 0.7 = 70%?", 13, "naive-07-70"),
    ]


def test_a_heading_that_the_page_lacks_is_named_with_those_it_has(root: Path) -> None:
    path = convert(root, SECTION.replace("## Begin with what", "## Start with what"))
    line = line_with(path, '"Begin with')
    (fault,) = read(root)
    assert fault.startswith(
        f"{PAGE}:{line}: teaches names the heading 'Begin with what an error costs', which the page does not have. "
        "Write it exactly as it stands in the page, which has: 'Start with what an error costs'; 'Common mistakes'"
    )


def test_a_heading_that_stands_twice_cannot_be_meant(root: Path) -> None:
    convert(root, SECTION.replace("## Common", "## Begin with what an error costs\n\nAgain.\n\n## Common"))
    assert read(root) == [
        f"{PAGE}:5: has the heading 'Begin with what an error costs' more than once (lines 12, 16). Rename all but one."
    ]


@pytest.mark.parametrize("ids", ["C3.S3.01", "{a: b}", '"C3.S3.01"'])
def test_what_is_taught_under_a_heading_is_a_list(root: Path, ids: str) -> None:
    convert(root, SECTION.replace("[C3.S3.01]", ids))
    assert f"{PAGE}:5: the ids taught under 'Begin with what an error costs' are no list." in read(root)[0]


def test_a_written_section_teaches_each_of_its_concepts_once(root: Path) -> None:
    concepts = root / "docs" / "concepts.toml"
    more = '\n[[concept]]\nid = "C3.S3.02"\ntitle = "F1"\nsection = "3-fundamentals/metrics"\n'
    concepts.write_text(concepts.read_text(encoding="utf-8") + more, encoding="utf-8")
    convert(root)
    assert read(root) == [f'{PAGE}:4: does not teach C3.S3.02. Teach "F1" and name the id under its heading.']
    twice = '[C3.S3.01]\n  "Common mistakes": [C3.S3.01, C3.S3.02]'
    convert(root, SECTION.replace("[C3.S3.01]", twice))
    assert read(root) == [
        f"{PAGE}:5: teaches C3.S3.01 under 2 headings. Name it under the heading where it is explained."
    ]


def test_unknown_and_foreign_concepts_are_told_with_their_line(root: Path) -> None:
    convert(root, SECTION.replace("[C3.S3.01]", "[C3.S3.01]\n  Common mistakes: [C3.S3.99, C2.S2.06]"))
    assert [fault.split(". ")[0] for fault in read(root)] == [
        f"{PAGE}:6: unknown concept 'C3.S3.99'",
        f"{PAGE}:6: teaches C2.S2.06, which belongs to 2-coding/windows",
    ]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("## Common mistakes", "## Mistakes", "has no heading ## Common mistakes"),
        ("## What you leave with", "### What you leave with", "has no heading ## What you leave with"),
        ("## Sources", "## Further", "does not end with the required headings in their order"),
        ("### In 30 seconds", "### Shortly", "## Say it aloud does not hold its three headings"),
        ("### In two minutes", "### In three minutes", "## Say it aloud does not hold its three headings"),
        ("### What they ask next", "", "## Say it aloud does not hold its three headings"),
        ("> Start", "Start", "### In 30 seconds holds 0 block quotes"),
        ("action.", "action.\n\n> And more.", "### In 30 seconds holds 2 block quotes"),
        ("word word word word word word word word word word word ", "", "### In two minutes has 229 words"),
        ("word ", "word " * 62, "### In two minutes has 301 words"),
        ("Answer in", "#### Deep\n\nAnswer in", "has a heading of level 4"),
        ("## Common", "## Practise this\n\n## Common", "has a heading 'Practise this'"),
    ],
)
def test_a_written_section_has_its_shape(root: Path, old: str, new: str, says: str) -> None:
    convert(root)
    edit(root / PAGE, old, new)
    assert any(fault.startswith(f"{PAGE}:") and f": {says}. " in fault for fault in read(root)), read(root)


def test_sources_may_be_left_out(root: Path) -> None:
    convert(root, SECTION[: SECTION.index("## Sources")])
    assert read(root) == []


def test_an_outline_and_a_page_not_converted_need_no_shape(root: Path) -> None:
    convert(root, SECTION.replace("written", "outline").replace("## Common mistakes", "## Others"))
    assert read(root) == []
    listed = "teaches: [C3.S3.01]"
    convert(
        root,
        listed.join(
            SECTION.replace("## Common", "## Other").split('teaches:\n  "Begin with what an error costs": [C3.S3.01]')
        ),
    )
    assert read(root) == []


def test_the_opening_of_a_chapter_teaches_all_and_has_no_shape(root: Path) -> None:
    opening = "docs/chapters/3-fundamentals/index.md"
    concepts = root / "docs" / "concepts.toml"
    more = '\n[[concept]]\nid = "C3.S0.01"\ntitle = "Seven beats"\nsection = "3-fundamentals/index"\n'
    concepts.write_text(concepts.read_text(encoding="utf-8") + more, encoding="utf-8")
    front = "---\ntitle: Fundamentals\nstatus: written\nteaches: {}\n---\n\n## Seven beats\n"
    (root / opening).write_text(front, encoding="utf-8")
    assert read(root) == [
        f'{opening}:4: does not teach C3.S0.01. Teach "Seven beats" and name the id under its heading.'
    ]
    edit(root / opening, "{}", "{Seven beats: [C3.S0.01]}")
    assert read(root) == []


RECAP = "docs/chapters/3-fundamentals/recap.md"


def recap(root: Path, body: str, teaches: str = "[]", name: str = RECAP) -> None:
    text = f"---\ntitle: Chapter 3 on one page\nstatus: recap\nteaches: {teaches}\n---\n\n# Chapter 3\n\n{body}\n"
    (root / name).write_text(text, encoding="utf-8")


def test_a_recap_is_no_section(root: Path) -> None:
    recap(root, "| section | remember |\n|---|---|\n| Metrics | price the error |")
    assert "3-fundamentals/recap" not in read_content(root).by_section


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("word " * 419, "has 421 words"),
        ("```python\nx = 1\n```", "holds a sample"),
        ("![A curve that falls from left to right](figures/a.svg)", "holds a figure"),
    ],
)
def test_a_recap_is_one_page_on_paper(root: Path, body: str, says: str) -> None:
    recap(root, body)
    assert [fault.split(". ")[0] for fault in read(root)] == [f"{RECAP}: {says}"]


def test_only_a_recap_is_one_and_it_teaches_nothing(root: Path) -> None:
    recap(root, "Short.", "[C3.S3.01]")
    assert read(root) == [f"{RECAP}:4: teaches concepts. Only sections do: write teaches: []."]
    recap(root, "Short.", name=PAGE)
    (root / RECAP).unlink()
    assert read(root) == [f"{PAGE}:3: has the status recap. Only recap.md has it."]


def test_a_worked_design_lies_in_a_folder_of_its_chapter(root: Path) -> None:
    path = root / "docs/chapters/2-coding/designs/feed.md"
    path.parent.mkdir()
    path.write_text("---\ntitle: A feed\nteaches: []\n---\n\n# A feed\n\nClarify first.\n", encoding="utf-8")
    content = read_content(root)
    assert [page.section for page in content.pages if page.path.endswith("feed.md")] == [None]
    edit(path, "[]", "[C2.S2.06]")
    assert "teaches concepts" in read(root)[0]


def test_a_drill_links_to_the_heading_that_teaches_its_concept(root: Path) -> None:
    edit(root / WINDOWS, "teaches: [C2.S2.06, C2.S2.07]\nstatus: written", CONVERTED + "status: outline")
    edit(root / WINDOWS, "A window", "## What a window promises\n\n## The `k` distinct: case\n\nA window")
    content = read_content(root)
    assert concepts_of(root).by_id["C2.S2.06"].title in read_about(drill_of(root), content)
    assert f"[Fixed and variable windows](../../{WINDOWS_TAUGHT}#what-a-window-promises)" in read_about(
        drill_of(root), content
    )
