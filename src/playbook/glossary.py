"""Reads ``glossary.toml`` of each chapter: terms with one sentence each, and the other names they go by."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, cast

from pydantic import BaseModel, ConfigDict, Field

from playbook.concepts import Concepts
from playbook.errors import PlaybookError, PlaybookErrors
from playbook.tables import Entry, Format, read_tables

Name = Annotated[
    str, Field(min_length=2, max_length=60, pattern=r"^[^\s`*_$|<>\[\]](?:[^`*_$|<>\[\]\n]*[^\s`*_$|<>\[\]])$")
]
TERMS = range(15, 31)
"""How many terms a chapter has."""


class Term(BaseModel):
    """One term; pages show its definition where ``name`` first stands in them, letter for letter."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Name
    aliases: tuple[Name, ...] = ()
    definition: Annotated[str, Field(min_length=20, max_length=400)]
    section: str

    @property
    def anchor(self) -> str:
        """Of its entry on the glossary's page."""
        return re.sub(r"[^a-z0-9]+", "-", self.name.lower()).strip("-")


FORMAT = Format("term", {"term": Term}, "docs/contribute/page.md", key="name")


def _check(entry: Entry, term: Term, concepts: Concepts, folder: str) -> list[PlaybookError]:
    faults = []
    if term.section not in concepts.sections:
        faults.append((f"names the section {term.section!r}, which is none", "Write it as 3-fundamentals/metrics"))
    elif not term.section.startswith(f"{folder}/"):
        faults.append((f"belongs to {term.section}, another chapter", "Leave it to that chapter's glossary.toml"))
    return [
        PlaybookError(f"{term.name!r} {message}", file=entry.file, line=entry.line, remedy=remedy)
        for message, remedy in faults
    ]


def _same_names(entries: list[Entry]) -> list[PlaybookError]:
    """An error for each name that another term has, wherever in the book; an alias may lead to several terms."""
    owners: dict[str, str] = {}
    errors = []
    for entry in entries:
        term = cast(Term, entry.model)
        if term.anchor in owners:
            other = owners[term.anchor]
            message = f"{term.name!r} is listed twice" if other == term.name else f"{term.name!r} is like {other!r}"
            errors.append(PlaybookError(message, file=entry.file, line=entry.line, remedy="Keep one of the two"))
        owners.setdefault(term.anchor, term.name)
        if term.name in term.aliases:
            message = f"{term.name!r} is its own alias"
            errors.append(PlaybookError(message, file=entry.file, line=entry.line, remedy="Leave it out"))
    return errors


def read_glossary(docs: Path, concepts: Concepts, chapter: str = "*") -> list[Term]:
    """The terms of all chapters, or of one chapter's folder; raises `PlaybookErrors` with every fault."""
    entries: list[Entry] = []
    errors: list[PlaybookError] = []
    for path in sorted(docs.glob(f"chapters/{chapter}/glossary.toml")):
        file = f"docs/{path.relative_to(docs).as_posix()}"
        faults: list[PlaybookError] = []
        found = list(read_tables(path, file, FORMAT, faults.append))
        for entry in found:
            faults += _check(entry, cast(Term, entry.model), concepts, path.parent.name)
        if not faults and len(found) not in TERMS:
            remedy = f"A chapter has {TERMS.start} to {TERMS.stop - 1}"
            faults.append(PlaybookError(f"holds {len(found)} terms", file=file, remedy=remedy))
        entries += found
        errors += faults
    errors += _same_names(entries)
    if errors:
        raise PlaybookErrors(errors)
    return [cast(Term, entry.model) for entry in entries]
