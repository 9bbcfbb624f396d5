"""Reads the TOML files beside a chapter's pages: one kind of table each, every entry checked against its model."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from playbook.concepts import Concepts, line_of
from playbook.errors import PlaybookError, read_text

Kinds = Mapping[str, type[BaseModel]]
"""The model by what the entry's key ``kind`` says; the first is meant where it says nothing."""


@dataclass(frozen=True)
class Format:
    """What a file holds: ``noun`` and the table's key are one word, ``guide`` is the page that explains it."""

    noun: str
    kinds: Kinds
    guide: str
    key: str = "id"
    """Which of an entry's keys names it."""


@dataclass(frozen=True)
class Entry:
    """A sound entry and where it stands; ``text`` is that of its whole file."""

    model: BaseModel
    file: str
    line: int | None
    text: str


def chapter_of(path: Path) -> str:
    """``C3`` for a file in ``chapters/3-fundamentals``; empty where the folder has no number."""
    found = re.match(r"(\d)-", path.parent.name)
    return f"C{found[1]}" if found else ""


def read_tables(path: Path, file: str, form: Format, tell: Callable[[PlaybookError], None]) -> Iterator[Entry]:
    """Every sound entry of one file, in order; ``tell`` is given each fault, with its line."""
    try:
        text = read_text(path, file)
        data = tomllib.loads(text)
    except PlaybookError as error:
        tell(error)
        return
    except tomllib.TOMLDecodeError as error:
        tell(PlaybookError(f"is not valid TOML: {error}", file=file, remedy="Mend the line it names"))
        return
    for key in set(data) - {form.noun}:
        line = line_of(text, rf"^\[*{re.escape(key)}")
        remedy = f"{path.name} holds [[{form.noun}]] tables only"
        tell(PlaybookError(f"unknown key {key!r}", file=file, line=line, remedy=remedy))
    entries = data.get(form.noun, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        tell(PlaybookError(f"{form.noun} is no table", file=file, remedy=f"Write [[{form.noun}]]"))
        return
    end = 0
    for entry in entries:
        id = str(entry.get(form.key, "?"))
        here = re.compile(rf"^[ \t]*{form.key}\s*=\s*[\"']{re.escape(id)}[\"']", re.MULTILINE).search(text, end)
        end = here.end() if here else end
        line = text.count("\n", 0, here.start()) + 1 if here else None
        try:
            yield Entry(_model(entry, form.kinds).model_validate(entry), file, line, text)
        except ValidationError as error:
            for fault in error.errors():
                tell(_told(fault, f"{form.noun} {id}", _model(entry, form.kinds), form.guide, file, line))
        except KeyError as error:
            names = ", ".join(form.kinds)
            tell(
                PlaybookError(
                    f"{form.noun} {id}: kind is {error}", file=file, line=line, remedy=f"It is one of {names}"
                )
            )


def _model(entry: Mapping[str, Any], kinds: Kinds) -> type[BaseModel]:
    return kinds[str(entry.get("kind", next(iter(kinds))))]


def _told(
    fault: ErrorDetails, what: str, model: type[BaseModel], guide: str, file: str, line: int | None
) -> PlaybookError:
    place = [str(part) for part in fault["loc"]]
    if fault["type"] == "extra_forbidden":
        message = f"{what}: unknown key {'.'.join(place)!r}"
        remedy = f"Allowed here: {', '.join(model.model_fields)}" if len(place) == 1 else f"See {guide}"
        return PlaybookError(message, file=file, line=line, remedy=remedy)
    return PlaybookError(f"{what}: {'.'.join(place)}: {fault['msg']}", file=file, line=line, remedy=f"See {guide}")


def twins(entries: list[Entry], noun: str) -> list[PlaybookError]:
    """An error for each id that stands a second time, wherever in the book."""
    seen: set[str] = set()
    errors = []
    for entry in entries:
        id = str(getattr(entry.model, "id"))  # noqa: B009  every model of these files has one
        if id in seen:
            remedy = "Give one of them the next free number"
            errors.append(
                PlaybookError(f"{noun} {id} is listed twice", file=entry.file, line=entry.line, remedy=remedy)
            )
        seen.add(id)
    return errors


def misplaced(entry: Entry, id: str, given: tuple[str, ...], concepts: Concepts, chapter: str) -> list[PlaybookError]:
    """Errors for an entry that lies in another chapter than its id and its concepts say, or in no section."""
    own = id.split(".")[0]
    faults = []
    if chapter and own != chapter:
        faults.append((f"does not belong to chapter {chapter}", "Move it to the file of its own chapter"))
    if ".check." not in id and concepts.home(id) is None:
        faults.append(("belongs to no section", "Begin the id as the section's concepts do in docs/concepts.toml"))
    if not any(concept.startswith(f"{own}.") for concept in given):
        faults.append((f"has no concept of {own}", "List what it asks for, from its own chapter"))
    return concepts.check(list(given), file=entry.file, line=entry.line) + [
        PlaybookError(f"{id} {message}", file=entry.file, line=entry.line, remedy=remedy) for message, remedy in faults
    ]
