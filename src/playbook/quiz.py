"""The questions of ``quiz.toml``, and how they are read: four kinds, each answer with the reason for it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Literal, cast

from pydantic import BaseModel, ConfigDict, Field

from playbook.concepts import Concepts
from playbook.errors import PlaybookError, PlaybookErrors
from playbook.samples import Fence, find_fences
from playbook.tables import Entry, Format, chapter_of, misplaced, read_tables, twins

GUIDE = "docs/contribute/question.md"
QUESTION_ID = r"^C[1-6]\.(?:S[0-6]\.q|check\.q)[1-9]\d*$"

Words = Annotated[str, Field(min_length=1, max_length=600)]
Why = Annotated[str, Field(min_length=10, max_length=1200)]


class Table(BaseModel):
    """What all tables of the file have in common."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class Option(Table):
    """One answer to choose."""

    text: Annotated[Words, Field(description="The answer; inline Markdown.")]
    right: Annotated[bool, Field(description="Whether it is right.")] = False
    why: Annotated[Why, Field(description="What makes it right, or which misconception it is.")]


class Step(Table):
    """One step of an ordering question."""

    text: Annotated[Words, Field(description="The step; inline Markdown.")]
    why: Annotated[Why, Field(description="Why it stands where it stands.")]


class Trap(Table):
    """A wrong number that people get."""

    value: Annotated[float, Field(description="The wrong number.")]
    why: Annotated[Why, Field(description="How one comes by it, and what is wrong with that.")]


class Asked(Table):
    """What every question has; its id says which section it stands in, or that it is of the chapter check."""

    id: Annotated[str, Field(pattern=QUESTION_ID, description="C3.S1.q1 in a section, C3.check.q1 in a chapter check.")]
    concepts: Annotated[tuple[str, ...], Field(min_length=1, description="Ids of docs/concepts.toml.")]
    stem: Annotated[str, Field(min_length=10, description="The question; it may hold one fence of code.")]

    @property
    def chapter(self) -> str:
        """``C3``"""
        return self.id.split(".")[0]

    @property
    def in_check(self) -> bool:
        """Whether it stands in the chapter check, and not in a section."""
        return ".check." in self.id

    @property
    def fences(self) -> list[Fence]:
        """The blocks of code in the stem."""
        return find_fences(self.stem)


class SingleChoice(Asked):
    """Several options, one of them right."""

    kind: Literal["single"] = "single"
    options: Annotated[tuple[Option, ...], Field(min_length=3, max_length=4)]
    prints: Annotated[
        str | None, Field(description="What the program in the stem prints; the build runs it and compares.")
    ] = None


class MultipleChoice(Asked):
    """Several options, at least two of them right and one wrong."""

    kind: Literal["multiple"]
    options: Annotated[tuple[Option, ...], Field(min_length=3, max_length=5)]


class Ordering(Asked):
    """Steps, listed in the right order; the page mixes them."""

    kind: Literal["order"]
    steps: Annotated[tuple[Step, ...], Field(min_length=3, max_length=5)]


class Numeric(Asked):
    """A number to work out."""

    kind: Literal["numeric"]
    answer: Annotated[float, Field(description="The right number.")]
    tolerance: Annotated[float, Field(ge=0, description="How far off an answer may be, in the answer's unit.")]
    unit: Annotated[str, Field(max_length=30, description="Shown beside the box.")] = ""
    why: Annotated[Why, Field(description="The derivation.")]
    traps: Annotated[tuple[Trap, ...], Field(min_length=1, max_length=3)]


Question = SingleChoice | MultipleChoice | Ordering | Numeric
KINDS: dict[str, type[Asked]] = {
    "single": SingleChoice,
    "multiple": MultipleChoice,
    "order": Ordering,
    "numeric": Numeric,
}


class Quiz(Table):
    """The file ``quiz.toml`` of a chapter."""

    question: tuple[Annotated[Question, Field(discriminator="kind")], ...]


_EVASIVE = re.compile(r"\b(?:all|none|both|neither|any) of (?:the|these|those)(?: above)?\s*\.?$", re.IGNORECASE)


def _choice_faults(question: SingleChoice | MultipleChoice) -> list[tuple[str, str]]:
    """What is wrong with the options, and the remedy."""
    faults = []
    right = sum(option.right for option in question.options)
    if isinstance(question, SingleChoice) and right != 1:
        faults.append((f"has {right} right options", "Mark exactly one with right = true"))
    if isinstance(question, MultipleChoice) and not 2 <= right < len(question.options):
        remedy = "Mark at least two with right = true, and leave one that is wrong"
        faults.append((f"has {right} right options of {len(question.options)}", remedy))
    if len({option.text for option in question.options}) != len(question.options):
        faults.append(("has the same option twice", "Replace one of them"))
    for option in question.options:
        if _EVASIVE.search(option.text):
            faults.append((f"has the option {option.text!r}", "Each option says something of its own"))
    return faults


def _printing_faults(question: SingleChoice) -> list[tuple[str, str]]:
    if question.prints is None:
        return []
    faults = []
    programs = [fence for fence in question.fences if fence.info == "python"]
    if len(programs) != 1:
        faults.append((f"has prints and {len(programs)} python fences", "Its stem holds exactly one, a whole program"))
    wanted = f"`{question.prints.strip()}`"
    if not any(option.right and option.text.strip() == wanted for option in question.options):
        faults.append(("has prints that no right option shows", f"The right option's text is {wanted}"))
    return faults


def _number_faults(question: Numeric) -> list[tuple[str, str]]:
    faults = []
    known = [question.answer]
    for trap in question.traps:
        if any(abs(trap.value - other) <= question.tolerance for other in known):
            faults.append(
                (f"has the trap {trap.value:g} within the tolerance of another number", "Tighten the tolerance")
            )
        known.append(trap.value)
    return faults


def _faults(question: Question) -> list[tuple[str, str]]:
    """What a model cannot say: how the parts of a question fit each other."""
    try:
        unknown = sorted(
            {fence.info for fence in question.fences} - {"python", "text", "json", "sql", "toml", "console"}
        )
    except PlaybookError as error:
        return [(f"has a stem in which {error.message}", error.remedy)]
    faults = [
        (f"has a fence of {info or 'no language'}", "Write python, text, json, sql, toml or console")
        for info in unknown
    ]
    match question:
        case SingleChoice():
            faults += _choice_faults(question) + _printing_faults(question)
        case MultipleChoice():
            faults += _choice_faults(question)
        case Ordering() if len({step.text for step in question.steps}) != len(question.steps):
            faults.append(("has the same step twice", "Replace one of them"))
        case Numeric():
            faults += _number_faults(question)
    return faults


def _check(entry: Entry, question: Question, concepts: Concepts, chapter: str) -> list[PlaybookError]:
    errors = misplaced(entry, question.id, question.concepts, concepts, chapter)
    errors += [
        PlaybookError(f"{question.id} {message}", file=entry.file, line=entry.line, remedy=remedy)
        for message, remedy in _faults(question)
    ]
    return errors


FORMAT = Format("question", KINDS, GUIDE)


def read_quiz(path: Path, file: str, concepts: Concepts) -> tuple[list[Entry], list[PlaybookError]]:
    """The questions of one file and what is wrong with it."""
    errors: list[PlaybookError] = []
    entries = list(read_tables(path, file, FORMAT, errors.append))
    for entry in entries:
        errors += _check(entry, cast(Question, entry.model), concepts, chapter_of(path))
    return entries, errors


def read_quizzes(docs: Path, concepts: Concepts) -> list[Question]:
    """All questions of all chapters; raises `PlaybookErrors` with every fault."""
    entries: list[Entry] = []
    errors: list[PlaybookError] = []
    for path in sorted(docs.glob("chapters/*/quiz.toml")):
        found, wrong = read_quiz(path, f"docs/{path.relative_to(docs).as_posix()}", concepts)
        entries += found
        errors += wrong
    errors += twins(entries, "question")
    if errors:
        raise PlaybookErrors(errors)
    return [cast(Question, entry.model) for entry in entries]
