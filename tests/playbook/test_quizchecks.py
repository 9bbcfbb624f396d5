"""Over a chapter no place and no length gives the right answer away, and each program prints what its question says."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.errors import PlaybookError
from playbook.quiz import Option, SingleChoice, read_quizzes
from playbook.quizchecks import FEWEST, check_questions, giveaways, shown_length
from tests.playbook.questions import PRINTS
from tests.playbook.repository import concepts_of, line_with

FILE = "docs/chapters/2-coding/quiz.toml"


def question(number: int, place: int, long: bool) -> SingleChoice:
    """A question whose right option has a given place, and is the longest or not."""
    texts = ["one wrong", "two wrong", "three wrong is long"]
    texts.insert(place, "the right one and the longest" if long else "right")
    options = tuple(Option(text=text, right=at == place, why="It has a reason.") for at, text in enumerate(texts))
    return SingleChoice(id=f"C2.S2.q{number}", concepts=("C2.S2.06",), stem="Which is it then?", options=options)


def chapter(places: list[int], long: int) -> list[SingleChoice]:
    return [question(number, place, number <= long) for number, place in enumerate(places, 1)]


EVEN = [0, 1, 2, 3] * 5


def test_an_even_chapter_gives_nothing_away() -> None:
    assert giveaways(FILE, chapter(EVEN, 8)) == []


def test_a_place_that_is_right_too_often_is_told() -> None:
    (error,) = giveaways(FILE, chapter([2] * 9 + EVEN[:11], 0))
    assert str(error).startswith(f"{FILE}: the right option is the third in 12 of 20 questions.")
    assert giveaways(FILE, chapter([2] * 4 + EVEN[:16], 0)) == []


def test_a_right_option_that_is_the_longest_too_often_is_told() -> None:
    (error,) = giveaways(FILE, chapter(EVEN, 9))
    assert "the right option is the longest in 9 of 20 questions" in str(error)
    assert "C2.S2.q1, C2.S2.q2" in str(error)


def test_few_questions_show_no_habit() -> None:
    assert giveaways(FILE, chapter([1] * (FEWEST - 1), FEWEST)) == []
    assert giveaways(FILE, chapter([1] * FEWEST, FEWEST)) != []


def test_marks_count_for_nothing() -> None:
    assert shown_length("`a * b` is **not** *it*") == len("a * b is not it")


def checked(root: Path, text: str) -> list[str]:
    (root / FILE).write_text(text, encoding="utf-8")
    questions = read_quizzes(root / "docs", concepts_of(root))
    return [str(error) for error in check_questions(root, questions)]


def test_a_program_prints_what_its_question_says(root: Path) -> None:
    assert checked(root, PRINTS) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "print(sum(window))",
            "print(len(window))",
            "C2.S2.q5 prints '3', and not '6'. Mend prints and the right option.",
        ),
        ("window = [3, 1, 2]", "import socket; socket.create_connection(('a.invalid', 1))", "PermissionError: "),
        ("print(sum(window))", "print(sum(windows))", "NameError: name 'windows' is not defined"),
    ],
)
def test_a_program_that_does_something_else_is_told_with_its_line(root: Path, old: str, new: str, message: str) -> None:
    (fault,) = checked(root, PRINTS.replace(old, new))
    line = line_with(root / FILE, "windows" if "windows" in new else "window = " if "print(len" in new else "import s")
    assert fault.startswith(f"{FILE}:{line}: {message}"), fault


def test_each_fault_is_an_error_of_the_gate(root: Path) -> None:
    (root / FILE).write_text(PRINTS.replace("[3, 1, 2]", "[3, 1]"), encoding="utf-8")
    questions = read_quizzes(root / "docs", concepts_of(root))
    assert all(isinstance(error, PlaybookError) for error in check_questions(root, questions))
