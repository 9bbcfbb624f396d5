"""Several answers, an order, a number and code to read: each kind with what it must hold, refused with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.quiz import MultipleChoice, Numeric, Ordering, SingleChoice, read_quizzes
from tests.playbook.questions import CHECK, MULTIPLE, NUMERIC, ORDER, PRINTS
from tests.playbook.repository import QUIZ, concepts_of, faults

FILE = "docs/chapters/2-coding/quiz.toml"
ALL = QUIZ + MULTIPLE + ORDER + NUMERIC + PRINTS + CHECK


def write(root: Path, text: str) -> None:
    (root / FILE).write_text(text, encoding="utf-8")


def read(root: Path, text: str) -> list[str]:
    """The faults of a quiz with this text."""
    write(root, text)
    return faults(lambda: read_quizzes(root / "docs", concepts_of(root)))


def test_every_kind_is_read(root: Path) -> None:
    write(root, ALL)
    questions = read_quizzes(root / "docs", concepts_of(root))
    kinds = [SingleChoice, MultipleChoice, Ordering, Numeric, SingleChoice, SingleChoice]
    assert [type(question) for question in questions] == kinds
    assert [question.in_check for question in questions] == [False] * 5 + [True]
    assert [fence.info for fence in questions[4].fences] == ["python"]


@pytest.mark.parametrize(
    ("source", "old", "new", "message"),
    [
        (MULTIPLE, '"multiple"', '"many"', "question C2.S2.q2: kind is 'many'. It is one of single, multiple, order,"),
        (MULTIPLE, 'right = true\nwhy = "So', 'why = "So', "C2.S2.q2 has 1 right options of 3. Mark at least two"),
        (MULTIPLE, 'values."\nwhy', 'values."\nright = true\nwhy', "C2.S2.q2 has 3 right options of 3."),
        (MULTIPLE, "It needs positive values.", "All of the above", "C2.S2.q2 has the option 'All of the above'."),
        (ORDER, "Record the length.", "Drop items until it is valid.", "C2.S2.q3 has the same step twice."),
        (ORDER, 'why = "Only valid windows count."\n', "", "question C2.S2.q3: steps.2.why: Field required."),
        (NUMERIC, "value = 1000", "value = 2000", "C2.S2.q4 has the trap 2000 within the tolerance of another number."),
        (NUMERIC, "tolerance = 0", "tolerance = -1", "question C2.S2.q4: tolerance: "),
        (NUMERIC, "answer = 2000", "answer = nan", "question C2.S2.q4: answer: "),
        (NUMERIC, NUMERIC[NUMERIC.index("[[question.t") :], "", "question C2.S2.q4: traps: Field required."),
        (NUMERIC, "answer = 2000", "answer = 2000\nright = 3", "question C2.S2.q4: unknown key 'right'. Allowed here:"),
        (PRINTS, 'prints = "6"', 'prints = "7"', "C2.S2.q5 has prints that no right option shows. The right option's"),
        (PRINTS, "```python", "```text", "C2.S2.q5 has prints and 0 python fences."),
        (PRINTS, "```python", "```rust", "C2.S2.q5 has a fence of rust. Write python,"),
        (PRINTS, '```\n"""', '"""', "C2.S2.q5 has a stem in which a fence is never closed."),
        (CHECK, '"C2.S2.06", "C2.S2.07"', '"C3.S3.01"', "C2.check.q1 has no concept of C2. List what it asks"),
        (MULTIPLE, "C2.S2.q2", "C3.S3.q2", "C3.S3.q2 does not belong to chapter C2. Move it"),
        (MULTIPLE, "C2.S2.q2", "C2.S1.q2", "C2.S1.q2 belongs to no section. Begin the id"),
        (MULTIPLE, "C2.S2.q2", "C2.check.2", "question C2.check.2: id: "),
    ],
)
def test_a_question_that_is_not_whole_is_refused_on_its_line(
    root: Path, source: str, old: str, new: str, message: str
) -> None:
    assert old in source
    found = read(root, QUIZ + source.replace(old, new, 1))
    assert message in found[0]
    assert found[0].startswith(f"{FILE}:22: ")


def test_what_is_no_table_is_refused(root: Path) -> None:
    assert read(root, 'question = "none"\n') == [f"{FILE}: question is no table. Write [[question]]."]
