"""What holds over a chapter's questions: nothing gives right answers away, and programs print what is said of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from playbook.concepts import line_of
from playbook.errors import PlaybookError, read_text
from playbook.quiz import Question, SingleChoice
from playbook.samples import Sample, printed
from playbook.tables import chapter_of

FEWEST = 12
"""Below so many questions of one choice a chapter shows no habit."""
MOST_AT_ONE_PLACE = 0.4
MOST_LONGEST = 0.4
PLACES = ("first", "second", "third", "fourth")


def shown_length(text: str) -> int:
    """Characters of an option as a reader sees it."""
    parts = text.split("`")
    return sum(len(part if at % 2 else part.replace("*", "")) for at, part in enumerate(parts))


def giveaways(file: str, questions: Iterable[Question]) -> list[PlaybookError]:
    """Errors where one could guess the right answers of a chapter's questions by their place or their length."""
    single = [question for question in questions if isinstance(question, SingleChoice)]
    if len(single) < FEWEST:
        return []
    errors = []
    places = Counter(next(at for at, option in enumerate(q.options) if option.right) for q in single)
    place, often = places.most_common(1)[0]
    if often > MOST_AT_ONE_PLACE * len(single):
        message = f"the right option is the {PLACES[place]} in {often} of {len(single)} questions"
        errors.append(PlaybookError(message, file=file, remedy="Move some, so that no place holds more than 40%"))
    longest = [question.id for question in single if _right_is_longest(question)]
    if len(longest) > MOST_LONGEST * len(single):
        message = f"the right option is the longest in {len(longest)} of {len(single)} questions"
        remedy = f"Shorten it, or say more in a wrong one, until it is so in at most 40%: {', '.join(longest)}"
        errors.append(PlaybookError(message, file=file, remedy=remedy))
    return errors


def _right_is_longest(question: SingleChoice) -> bool:
    lengths = [shown_length(option.text) for option in question.options]
    right = next(shown_length(option.text) for option in question.options if option.right)
    return right == max(lengths) and lengths.count(right) == 1


def program_of(question: Question, file: str, text: str) -> Sample | None:
    """The program whose output a question asks for, with its line in ``text``, the whole of its file."""
    if not isinstance(question, SingleChoice) or question.prints is None:
        return None
    [fence] = [fence for fence in question.fences if fence.info == "python"]
    code = "\n".join(fence.lines)
    start = line_of(text, rf"^\s*id\s*=\s*[\"']{re.escape(question.id)}[\"']") or 1
    after = text.splitlines()[start:]
    opening = next((at for at, line in enumerate(after, start + 1) if "```python" in line), start)
    return Sample(file, opening + 1, code)


def wrong_print(question: Question, file: str, text: str) -> PlaybookError | None:
    """What a program does instead of printing what its question says; None where there is nothing wrong."""
    sample = program_of(question, file, text)
    if sample is None:
        return None
    assert isinstance(question, SingleChoice) and question.prints is not None
    said = printed(sample)
    if isinstance(said, PlaybookError):
        return said
    if said.rstrip() == question.prints.rstrip():
        return None
    message = f"{question.id} prints {said.rstrip()!r}, and not {question.prints.rstrip()!r}"
    return PlaybookError(message, file=file, line=sample.line, remedy="Mend prints and the right option")


def check_questions(root: Path, questions: Sequence[Question], jobs: int = 2) -> list[PlaybookError]:
    """All of that for each chapter's file below ``root`` that one of the questions comes from."""
    errors: list[PlaybookError] = []
    asked: list[tuple[Question, str, str]] = []
    for path in sorted((root / "docs").glob("chapters/*/quiz.toml")):
        own = [question for question in questions if question.chapter == chapter_of(path)]
        file = path.relative_to(root).as_posix()
        errors += giveaways(file, own)
        asked += [(question, file, read_text(path, file)) for question in own]
    with ThreadPoolExecutor(jobs) as pool:
        return errors + [error for error in pool.map(lambda one: wrong_print(*one), asked) if error]
