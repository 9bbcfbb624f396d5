"""A drill practised in the reader's own editor."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from playbook.errors import PlaybookError
from playbook.practise import changes, practise
from tests.browser.conftest import ROOT

SLUG = "longest-token-span"


@pytest.fixture
def root(tmp_path: Path) -> Iterator[Path]:
    """A repository with one drill."""
    shutil.copytree(ROOT / "drills" / SLUG, tmp_path / "drills" / SLUG)
    (tmp_path / "docs").symlink_to(ROOT / "docs")
    (tmp_path / "src").symlink_to(ROOT / "src")
    yield tmp_path


def test_the_starter_is_written_and_judged(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert practise(root, SLUG, once=True) is False
    said = capsys.readouterr().out
    assert f"Made attempts/{SLUG}/submission.py" in said
    assert "It broke, 0 of 13 tests pass" in said
    assert said.count("input:") == 3


def test_the_readers_file_is_kept_and_a_known_mistake_named(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = root / "attempts" / SLUG / "submission.py"
    own.parent.mkdir(parents=True)
    mistake = (ROOT / "drills" / SLUG / "mistakes" / "counts_left_behind.py").read_text(encoding="utf-8")
    own.write_text(mistake, encoding="utf-8")
    assert practise(root, SLUG, once=True) is False
    said = capsys.readouterr().out
    assert "Found attempts/" in said
    assert mistake.split('"""')[1].splitlines()[0] in said
    assert own.read_text(encoding="utf-8") == mistake


def test_a_right_answer_passes_and_shows_its_growth(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = root / "attempts" / SLUG / "submission.py"
    own.parent.mkdir(parents=True)
    shutil.copy(ROOT / "drills" / SLUG / "solution.py", own)
    assert practise(root, SLUG, once=True) is True
    said = capsys.readouterr().out
    assert "Passed, 13 of 13 tests pass" in said
    assert "Time grows like" in said


def test_an_unknown_drill_is_named_with_those_there_are(root: Path) -> None:
    with pytest.raises(PlaybookError, match=rf"there is no drill 'nothing'.*{SLUG}"):
        practise(root, "nothing", once=True)


def test_every_save_is_seen_even_when_the_file_is_replaced(tmp_path: Path) -> None:
    path, other = tmp_path / "submission.py", tmp_path / "other.py"
    path.write_text("one")
    waits: list[float] = []

    def pause(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 2:
            path.unlink()
        elif len(waits) == 3:
            other.write_text("two, longer")
            other.rename(path)

    seen = changes(path, pause)
    assert [next(seen), next(seen)] == ["one", "two, longer"]
    assert len(waits) == 3
