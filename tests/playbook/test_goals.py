"""Lesson goals: five a chapter, each practised in one of its sections, shown as a worksheet."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.content import read_content
from playbook.sectionpage import ending
from tests.playbook.repository import edit, faults, line_with

FILE = "docs/chapters/2-coding/goals.toml"
GOALS = "".join(
    f"""\
[[goal]]
id = "C2.L{number}"
section = "2-coding/windows"
aim = "I can name a window's invariant before I type."
check = "Ten prompts, invariant said within 30 s, {number} of 10 right."
trial = "Twenty minutes: three prompts, aloud, with a timer."
log = "Said `at most k` first; missed ties; next: ask about ties."

"""
    for number in range(1, 6)
)


@pytest.fixture
def root(root: Path) -> Path:
    """A repository whose second chapter has its goals."""
    (root / FILE).write_text(GOALS, encoding="utf-8")
    return root


def read(root: Path) -> list[str]:
    """The faults of all content."""
    return faults(lambda: read_content(root))


def test_goals_are_read_and_stand_in_their_section(root: Path) -> None:
    content = read_content(root)
    assert [goal.id for goal in content.goals_of("2-coding/windows")] == [f"C2.L{number}" for number in range(1, 6)]
    assert content.goals_of("3-fundamentals/metrics") == []


def test_the_worksheet_stands_before_the_drills(root: Path) -> None:
    content = read_content(root)
    page = ending(content.by_section["2-coding/windows"], content)
    assert page.index("## Your worksheet {#worksheet}") < page.index("## Practise this")
    assert page.count('<div class="pb-worksheet"') == 5
    assert 'id="goal-c2-l1" data-goal="C2.L1"' in page
    assert [part.split('"')[0] for part in page.split('data-key="')[1:5]] == ["aim", "check", "trial", "log"]
    assert "Said <code>at most k</code> first" in page


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('"C2.L1"', '"C3.L1"', "C3.L1 does not belong to chapter C2"),
        ('"C2.L1"', '"C2.L6"', "goal C2.L6: id: String should match pattern"),
        ('"C2.L2"', '"C2.L1"', "goal C2.L1 is listed twice"),
        (
            'section = "2-coding/windows"',
            'section = "2-coding/window"',
            "names the section '2-coding/window', which is",
        ),
        ('section = "2-coding/windows"', 'section = "3-fundamentals/metrics"', "another chapter"),
        ('aim = "I can', 'goal = "I can', "goal C2.L1: unknown key 'goal'"),
        ('trial = "Twenty minutes: three prompts, aloud, with a timer."\n', "", "goal C2.L1: trial: Field required"),
        ("[[goal]]", "[[aim]]", "unknown key 'aim'. goals.toml holds [[goal]] tables only"),
    ],
)
def test_a_fault_is_told(root: Path, old: str, new: str, says: str) -> None:
    edit(root / FILE, old, new)
    assert any(fault.startswith(f"{FILE}:") and says in fault for fault in read(root)), read(root)


def test_a_chapter_has_five(root: Path) -> None:
    (root / FILE).write_text(GOALS.split('[[goal]]\nid = "C2.L5"')[0], encoding="utf-8")
    assert read(root) == [f"{FILE}: holds 4 goals. A chapter has 5."]


def test_a_fault_names_the_goals_line(root: Path) -> None:
    edit(root / FILE, 'id = "C2.L3"\nsection = "2-coding/windows"', 'id = "C2.L3"\nsection = "none"')
    line = line_with(root / FILE, 'id = "C2.L3"')
    assert read(root)[0].startswith(f"{FILE}:{line}: C2.L3 names the section 'none', which is none.")
