"""The list of concepts is the key that ties pages, drills and questions together, so that it is checked first."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.playbook.repository import ROOT, concepts_of, edit, faults, line_with

FILE = "docs/concepts.toml"


def read(root: Path) -> list[str]:
    """The faults of the list of concepts."""
    return faults(lambda: concepts_of(root))


def test_sections_come_in_the_order_of_the_file(root: Path) -> None:
    assert concepts_of(root).sections == ["2-coding/windows", "3-fundamentals/metrics"]


def test_the_books_own_concepts_are_sound() -> None:
    assert read(ROOT) == []


def test_a_missing_list_is_told(root: Path) -> None:
    (root / FILE).unlink()
    assert read(root) == [f"{FILE}: is missing. Restore the list of concepts."]


def test_toml_that_does_not_parse_names_its_line(root: Path) -> None:
    edit(root / FILE, 'id = "C2.S2.07"', "id = C2")
    found = "\n".join(read(root))
    assert found.startswith(f"{FILE}: is not valid TOML: ")
    assert f"line {line_with(root / FILE, 'id = C2')}" in found


@pytest.mark.parametrize(
    ("old", "new", "at", "message"),
    [
        ('id = "C2.S2.07"', 'id = "C9.S2.07"', "C9.S2.07", "'C9.S2.07' is not a concept id. Ids look like C2.S3.04"),
        ('id = "C2.S2.07"', 'id = "windows"', '"windows"', "'windows' is not a concept id."),
        (
            'section = "3-fundamentals/metrics"',
            'section = "3-fundamentals/recall"',
            "C3.S3.01",
            "section '3-fundamentals/recall' of C3.S3.01 has no page. Add docs/chapters/3-fundamentals/recall.md",
        ),
        (
            'title = "Precision and recall"',
            'title = "Precision and recall"\nlevel = 3',
            "C3.S3.01",
            "concept 'C3.S3.01' has the keys ['id', 'level', 'section', 'title']. A concept has exactly id, title",
        ),
        ('title = "Precision and recall"\n', "", "C3.S3.01", "concept 'C3.S3.01' has the keys ['id', 'section']."),
    ],
)
def test_a_bad_concept_is_refused_on_its_line(root: Path, old: str, new: str, at: str, message: str) -> None:
    edit(root / FILE, old, new)
    (fault,) = read(root)
    assert fault.startswith(f"{FILE}:{line_with(root / FILE, at)}: {message}")


def test_an_id_is_listed_once(root: Path) -> None:
    edit(root / FILE, 'id = "C2.S2.07"', 'id = "C2.S2.06"')
    (fault,) = read(root)
    assert "concept C2.S2.06 is listed twice. Keep one of the two." in fault
