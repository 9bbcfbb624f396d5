"""Reads ``goals.toml`` of each chapter: its five lesson goals, each with the four beats of a worksheet."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, cast

from pydantic import BaseModel, ConfigDict, Field

from playbook.concepts import Concepts
from playbook.errors import PlaybookError, PlaybookErrors
from playbook.tables import Entry, Format, chapter_of, read_tables, twins

Words = Annotated[str, Field(min_length=10, max_length=600)]
GOALS = 5


class Goal(BaseModel):
    """One goal; the beats are the book's words, which the reader makes their own."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(pattern=r"^C[1-6]\.L[1-5]$")]
    section: str
    aim: Words
    check: Words
    trial: Words
    log: Words


FORMAT = Format("goal", {"goal": Goal}, "docs/contribute/page.md")


def _check(entry: Entry, goal: Goal, concepts: Concepts, folder: str, chapter: str) -> list[PlaybookError]:
    faults = []
    if chapter and not goal.id.startswith(f"{chapter}."):
        faults.append((f"does not belong to chapter {chapter}", "Move it to its chapter's goals.toml"))
    if goal.section not in concepts.sections or goal.section.endswith("/index"):
        faults.append((f"names the section {goal.section!r}, which is none", "Write it as 3-fundamentals/framing"))
    elif not goal.section.startswith(f"{folder}/"):
        faults.append((f"is practised in {goal.section}, another chapter", "Name a section of its own chapter"))
    return [
        PlaybookError(f"{goal.id} {message}", file=entry.file, line=entry.line, remedy=remedy)
        for message, remedy in faults
    ]


def read_goals(docs: Path, concepts: Concepts, chapter: str = "*") -> list[Goal]:
    """The goals of all chapters, or of one chapter's folder; raises `PlaybookErrors` with every fault."""
    entries: list[Entry] = []
    errors: list[PlaybookError] = []
    for path in sorted(docs.glob(f"chapters/{chapter}/goals.toml")):
        file = f"docs/{path.relative_to(docs).as_posix()}"
        faults: list[PlaybookError] = []
        found = list(read_tables(path, file, FORMAT, faults.append))
        for entry in found:
            faults += _check(entry, cast(Goal, entry.model), concepts, path.parent.name, chapter_of(path))
        if not faults and len(found) != GOALS:
            faults.append(PlaybookError(f"holds {len(found)} goals", file=file, remedy=f"A chapter has {GOALS}"))
        entries += found
        errors += faults
    errors += twins(entries, "goal")
    if errors:
        raise PlaybookErrors(errors)
    return [cast(Goal, entry.model) for entry in entries]
