"""Check questions: one right option, a reason for each, and nothing that the format does not know."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.quiz import SingleChoice, read_quizzes
from tests.playbook.repository import QUIZ, concepts_of, edit, faults, line_with

FILE = "docs/chapters/2-coding/quiz.toml"
OPTION = '\n[[question.options]]\ntext = "Another."\nright = false\nwhy = "It is no reason."\n'


def read(root: Path) -> list[str]:
    """The faults of all questions."""
    return faults(lambda: read_quizzes(root / "docs", concepts_of(root)))


def test_a_sound_question_is_read(root: Path) -> None:
    (question,) = read_quizzes(root / "docs", concepts_of(root))
    assert question.id == "C2.S2.q1"
    assert isinstance(question, SingleChoice)
    assert [option.right for option in question.options] == [True, False, False]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"C2.S2.09"', '"C2.S2.99"', "unknown concept 'C2.S2.99'. Use an id of docs/concepts.toml"),
        ("right = true", "right = false", "C2.S2.q1 has 0 right options. Mark exactly one with right = true."),
        ("right = false", "right = true", "C2.S2.q1 has 2 right options."),
        ('"A dict is fast on average."', '"Neither of them ever moves back."', "C2.S2.q1 has the same option twice."),
        ('why = "True, but it bounds no number of steps."\n', "", "question C2.S2.q1: options.2.why: Field required."),
        ('why = "True, but it bounds no number of steps."', 'why = "No."', "question C2.S2.q1: options.2.why: "),
        (
            'stem = "Why do',
            'level = 3\nstem = "Why do',
            "question C2.S2.q1: unknown key 'level'. Allowed here: id, concepts, stem, kind,",
        ),
        ('concepts = ["C2.S2.09"]', "concepts = []", "question C2.S2.q1: concepts: "),
    ],
)
def test_a_bad_question_is_refused_on_its_line(root: Path, old: str, new: str, message: str) -> None:
    edit(root / FILE, old, new)
    assert read(root)[0].startswith(f"{FILE}:2: {message}")


@pytest.mark.parametrize("options", [QUIZ.rsplit("\n[[", 1)[0], QUIZ + OPTION * 2])
def test_there_are_three_or_four_options(root: Path, options: str) -> None:
    (root / FILE).write_text(options, encoding="utf-8")
    (fault,) = read(root)
    assert fault.startswith(f"{FILE}:2: question C2.S2.q1: options: ")
    assert fault.endswith("See docs/contribute/question.md.")


def test_a_bad_id_is_refused(root: Path) -> None:
    edit(root / FILE, "C2.S2.q1", "windows-1")
    (fault,) = read(root)
    assert fault.startswith(f"{FILE}:2: question windows-1: id: ")


def test_an_id_is_used_once(root: Path) -> None:
    (root / FILE).write_text(QUIZ + "\n" + QUIZ, encoding="utf-8")
    (fault,) = read(root)
    assert "question C2.S2.q1 is listed twice. Give one of them the next free number." in fault


def test_an_unknown_table_is_refused_on_its_line(root: Path) -> None:
    (root / FILE).write_text(QUIZ + '\n[[card]]\nfront = "?"\n', encoding="utf-8")
    line = line_with(root / FILE, "[[card]]")
    assert read(root) == [f"{FILE}:{line}: unknown key 'card'. quiz.toml holds [[question]] tables only."]


def test_toml_that_does_not_parse_is_refused(root: Path) -> None:
    (root / FILE).write_text("[[question]\n", encoding="utf-8")
    (fault,) = read(root)
    assert fault.startswith(f"{FILE}: is not valid TOML: ")
