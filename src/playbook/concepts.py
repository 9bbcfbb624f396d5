"""Reads ``docs/concepts.toml``: every teachable item of the book, with its id, title and section."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from playbook.errors import PlaybookError, PlaybookErrors, read_text

CONCEPT_ID = re.compile(r"C[1-6]\.S[0-6]\.(?:\d\d|[MOPK]\d)")


@dataclass(frozen=True)
class Concept:
    """One teachable item; ``section`` is its page under ``docs/chapters`` without the suffix."""

    id: str
    title: str
    section: str


@dataclass(frozen=True)
class Concepts:
    """All concepts by id, in the order of the file."""

    by_id: dict[str, Concept]

    @cached_property
    def sections(self) -> list[str]:
        return list(dict.fromkeys(concept.section for concept in self.by_id.values()))

    def home(self, id: str) -> str | None:
        """The section that an id such as C2.S3.q1 names by its beginning; None for one that no concept belongs to."""
        part = f"{id.rsplit('.', 1)[0]}."
        return next((concept.section for concept in self.by_id.values() if concept.id.startswith(part)), None)

    def check(self, ids: list[str], *, file: str, line: int | None = None) -> list[PlaybookError]:
        """Errors for ids that the list does not hold."""
        return [
            PlaybookError(
                f"unknown concept {id!r}",
                file=file,
                line=line,
                remedy="Use an id of docs/concepts.toml, or add the concept there",
            )
            for id in ids
            if id not in self.by_id
        ]


def line_of(text: str, pattern: str) -> int | None:
    """Line (from 1) on which ``pattern`` first matches."""
    found = re.search(pattern, text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else None


def read_concepts(docs: Path) -> Concepts:
    """Read and check ``concepts.toml``; raises `PlaybookErrors` with every fault found."""
    path = docs / "concepts.toml"
    name = "docs/concepts.toml"
    try:
        text = read_text(path, name)
        data = tomllib.loads(text)
    except FileNotFoundError:
        raise PlaybookError("is missing", file=name, remedy="Restore the list of concepts") from None
    except tomllib.TOMLDecodeError as error:
        raise PlaybookError(f"is not valid TOML: {error}", file=name, remedy="Mend the line it names") from None
    errors: list[PlaybookError] = []
    by_id: dict[str, Concept] = {}
    for entry in data.get("concept", []):
        id = str(entry.get("id", ""))
        line = line_of(text, rf'^id = "{re.escape(id)}"')
        if set(entry) != {"id", "title", "section"}:
            errors.append(
                PlaybookError(
                    f"concept {id!r} has the keys {sorted(entry)}",
                    file=name,
                    line=line,
                    remedy="A concept has exactly id, title and section",
                )
            )
            continue
        if not CONCEPT_ID.fullmatch(id):
            errors.append(
                PlaybookError(
                    f"{id!r} is not a concept id", file=name, line=line, remedy="Ids look like C2.S3.04 or C2.S3.M1"
                )
            )
        if id in by_id:
            errors.append(
                PlaybookError(f"concept {id} is listed twice", file=name, line=line, remedy="Keep one of the two")
            )
        if not (docs / "chapters" / f"{entry['section']}.md").is_file():
            errors.append(
                PlaybookError(
                    f"section {entry['section']!r} of {id} has no page",
                    file=name,
                    line=line,
                    remedy=f"Add docs/chapters/{entry['section']}.md or mend the name",
                )
            )
        by_id[id] = Concept(id, str(entry["title"]), str(entry["section"]))
    if errors:
        raise PlaybookErrors(errors)
    return Concepts(by_id)
