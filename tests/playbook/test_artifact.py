"""Artifacts: fields with stable keys, placed once, readable without any script."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.artifactpage import with_artifacts
from playbook.content import read_content
from tests.playbook.repository import edit, faults, line_with
from tests.playbook.sections import ARTIFACT, PAGE, SECTION, convert

WINDOWS = "docs/chapters/2-coding/windows.md"
MARKER = "<!-- artifact: metric-sheet -->"


@pytest.fixture
def root(root: Path) -> Path:
    """A repository with one section in its full shape, which places an artifact."""
    convert(root)
    return root


def read(root: Path) -> list[str]:
    """The faults of all content."""
    return faults(lambda: read_content(root))


def test_an_artifact_is_read(root: Path) -> None:
    (artifact,) = read_content(root).artifacts
    assert (artifact.id, artifact.title) == ("3-fundamentals/metric-sheet", "Metric sheet")
    assert [field.key for field in artifact.fields][:2] == ["goal", "cost-1"]
    assert artifact.fields[0].lines == 2


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("title =", "titel =", "unknown key 'titel'. This file holds title, intro, example_of, field only"),
        ('label = "Goal"\n', "", "field 'goal': label: Field required"),
        ('key = "goal"', 'key = "Goal 1"', "field 'Goal 1': key: String should match pattern"),
        ("lines = 2", "lines = 9", "field 'goal': lines: Input should be less than or equal to 8"),
        ("lines = 2", 'lines = "2"', "field 'goal': lines: Input should be a valid integer"),
        ("lines = 2", "lines = 2\nwidth = 3", "field 'goal': width: Extra inputs are not permitted"),
        ('key = "cost-1"', 'key = "goal"', "has the key 'goal' twice"),
        ('example_of = "Payments fraud (invented)"\n', "", "artifact: example_of: Field required"),
        ('"Metric sheet"', '"Metric sheet', "is not valid TOML"),
    ],
)
def test_a_fault_of_the_file_is_told_with_its_line(root: Path, old: str, new: str, says: str) -> None:
    edit(root / ARTIFACT, old, new)
    found = read(root)
    assert any(fault.startswith(f"{ARTIFACT}:") and f": {says}" in fault for fault in found), found


def test_the_line_is_that_of_the_field(root: Path) -> None:
    edit(root / ARTIFACT, 'key = "cost-2"', 'key = "cost 2"')
    line = line_with(root / ARTIFACT, 'key = "cost 2"') - 1
    assert read(root)[0].startswith(f"{ARTIFACT}:{line}: field 'cost 2': key: ")


def test_five_to_fourteen_fields(root: Path) -> None:
    path = root / ARTIFACT
    path.write_text(path.read_text(encoding="utf-8").rsplit("[[field]]", 1)[0], encoding="utf-8")
    assert "artifact: field: Tuple should have at least 5 items" in read(root)[0]


def test_nothing_else_lies_in_the_folder(root: Path) -> None:
    (root / ARTIFACT).with_name("notes.md.bak").write_text("x", encoding="utf-8")
    assert "notes.md.bak: is no artifact. This folder holds <name>.toml only." in read(root)[0]


def test_a_marker_without_a_file_and_a_file_without_a_marker(root: Path) -> None:
    edit(root / PAGE, "metric-sheet -->", "sheet -->")
    line = line_with(root / PAGE, "artifact: sheet")
    assert read(root) == [
        f"{PAGE}:{line}: places the artifact 'sheet', which is not there. "
        "Add artifacts/sheet.toml in the page's chapter, or mend the name.",
        f"{ARTIFACT}: no page places this artifact. Write {MARKER} in a section of its chapter.",
    ]


def test_an_artifact_stands_once(root: Path) -> None:
    other = root / "docs/chapters/3-fundamentals/other.md"
    other.write_text(f"---\ntitle: Other\nstatus: outline\n---\n\n{MARKER}\n", encoding="utf-8")
    assert read(root) == [
        f"docs/chapters/3-fundamentals/other.md:6: places 'metric-sheet', which {PAGE} places too. "
        "An artifact stands in one place: link to it instead."
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (SECTION.replace(MARKER, ""), "places 0 artifacts. Write <!-- artifact: its-name --> once"),
        (SECTION.replace(MARKER, f"{MARKER}\n\n{MARKER}"), "places 2 artifacts"),
        (SECTION.replace(MARKER, "").replace("Accuracy", f"{MARKER}\n\nAccuracy"), "its artifact stands elsewhere"),
        (SECTION.replace(MARKER, "<!--artifact: metric-sheet-->"), "a marker of an artifact cannot be read"),
        (SECTION.replace(MARKER, f"Here: {MARKER}"), "a marker of an artifact cannot be read"),
    ],
)
def test_a_written_section_places_its_artifact_where_the_reader_looks(root: Path, text: str, says: str) -> None:
    convert(root, text)
    assert any(f": {says}" in fault for fault in read(root)), read(root)


def test_an_artifact_is_a_table_to_read(root: Path) -> None:
    content = read_content(root)
    page = with_artifacts(f"Before.\n\n{MARKER}\n\nAfter.", "3-fundamentals", {a.id: a for a in content.artifacts})
    (block,) = [line for line in page.splitlines() if line.startswith("<div")]
    assert 'data-artifact="3-fundamentals/metric-sheet"' in block
    assert block.count('<tr data-key="') == 5
    assert "Lose less, &lt;b&gt;kindly&lt;/b&gt;" in block
    assert "As <code>C_FP</code>." in block
    assert "Example: Payments fraud (invented)" in block


def test_a_marker_shown_as_code_is_left_alone() -> None:
    shown = f"```markdown\n{MARKER}\n```\n"
    assert with_artifacts(shown, "3-fundamentals", {}) == shown
