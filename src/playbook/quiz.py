"""Reads ``quiz.toml`` of each chapter: check questions with a reason for every option."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from playbook.concepts import Concepts, line_of
from playbook.errors import PlaybookError, PlaybookErrors, read_text


class Option(BaseModel):
    """One answer; ``why`` says what makes it right, or which misconception it is."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: Annotated[str, Field(min_length=1)]
    right: bool = False
    why: Annotated[str, Field(min_length=10)]


class Question(BaseModel):
    """One check question; it belongs to the section of its first concept."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(pattern=r"^C[1-6]\.S[0-6]\.q\d+$")]
    concepts: Annotated[tuple[str, ...], Field(min_length=1)]
    stem: Annotated[str, Field(min_length=10)]
    options: Annotated[tuple[Option, ...], Field(min_length=3, max_length=4)]


def _check(question: Question, concepts: Concepts, file: str, line: int | None) -> list[PlaybookError]:
    errors = concepts.check(list(question.concepts), file=file, line=line)
    right = sum(option.right for option in question.options)
    if right != 1:
        errors.append(
            PlaybookError(
                f"{question.id} has {right} right options",
                file=file,
                line=line,
                remedy="Mark exactly one with right = true",
            )
        )
    if len({option.text for option in question.options}) != len(question.options):
        errors.append(
            PlaybookError(
                f"{question.id} has the same option twice", file=file, line=line, remedy="Replace one of them"
            )
        )
    return errors


def read_quizzes(docs: Path, concepts: Concepts) -> list[Question]:
    """All questions of all chapters; raises `PlaybookErrors` with every fault."""
    questions: dict[str, Question] = {}
    errors: list[PlaybookError] = []
    for path in sorted(docs.glob("chapters/*/quiz.toml")):
        file = f"docs/{path.relative_to(docs).as_posix()}"
        try:
            text = read_text(path, file)
            data = tomllib.loads(text)
        except PlaybookError as error:
            errors.append(error)
            continue
        except tomllib.TOMLDecodeError as error:
            errors.append(PlaybookError(f"is not valid TOML: {error}", file=file, remedy="Mend the line it names"))
            continue
        for key in set(data) - {"question"}:
            errors.append(
                PlaybookError(
                    f"unknown key {key!r}",
                    file=file,
                    line=line_of(text, rf"^\[*{re.escape(key)}"),
                    remedy="A quiz holds [[question]] tables only",
                )
            )
        for entry in data.get("question", []):
            id = str(entry.get("id", "?"))
            line = line_of(text, rf'^id\s*=\s*"{re.escape(id)}"')
            try:
                question = Question.model_validate(entry)
            except ValidationError as error:
                errors += [
                    PlaybookError(
                        f"question {id}: {'.'.join(map(str, fault['loc']))}: {fault['msg']}",
                        file=file,
                        line=line,
                        remedy="See docs/contribute/question.md",
                    )
                    for fault in error.errors()
                ]
                continue
            if id in questions:
                errors.append(
                    PlaybookError(
                        f"question {id} is listed twice",
                        file=file,
                        line=line,
                        remedy="Give one of them the next free number",
                    )
                )
            errors += _check(question, concepts, file, line)
            questions[id] = question
    if errors:
        raise PlaybookErrors(errors)
    return list(questions.values())
