"""Reads ``artifacts/<name>.toml`` of each chapter: what a reader leaves a section with, as fields to fill in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from playbook.errors import PlaybookError, PlaybookErrors
from playbook.headings import body_lines, find_headings
from playbook.tomlfile import read_toml, table_lines, unknown_keys, validated

NAME = r"[a-z0-9]+(?:-[a-z0-9]+)*"
MARKER = re.compile(rf"^<!-- artifact: (?P<name>{NAME}) -->[ \t]*$", re.MULTILINE)
ALMOST = re.compile(r"<!--\s*artifact\b", re.IGNORECASE)
PLACE = "What you leave with"
REMEDY = "See docs/contribute/page.md, The artifact"
KEYS = ("title", "intro", "example_of", "field")

Words = Annotated[str, Field(min_length=1)]


class ArtifactField(BaseModel):
    """One box the reader fills in; ``key`` names what is kept and never changes."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    key: Annotated[str, Field(pattern=rf"^{NAME}$", max_length=60)]
    label: Words
    hint: Words
    example: Words
    lines: Annotated[int, Field(ge=1, le=8, strict=True)]


class ArtifactFile(BaseModel):
    """The file as it is written."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: Words
    intro: Words
    example_of: Words
    field: Annotated[tuple[ArtifactField, ...], Field(min_length=5, max_length=14)]


@dataclass(frozen=True)
class Artifact:
    """An artifact of a chapter; ``id`` is ``<chapter>/<name>``."""

    chapter: str
    name: str
    title: str
    intro: str
    example_of: str
    fields: tuple[ArtifactField, ...]

    @property
    def id(self) -> str:
        return f"{self.chapter}/{self.name}"

    @property
    def file(self) -> str:
        return f"docs/chapters/{self.chapter}/artifacts/{self.name}.toml"


def read_artifact(docs: Path, path: Path) -> Artifact:
    """One artifact; raises `PlaybookErrors` with every fault of the file."""
    file = f"docs/{path.relative_to(docs).as_posix()}"
    data, text = read_toml(path, file)
    errors = unknown_keys(data, KEYS, text, file)
    if not re.fullmatch(NAME, path.stem):
        remedy = "Use lower-case words joined by hyphens"
        errors.append(PlaybookError(f"{path.stem!r} is no name of an artifact", file=file, remedy=remedy))
    lines = table_lines(text, "field")
    given = data.get("field")
    for number, entry in enumerate(given if isinstance(given, list) else []):
        line = lines[number] if number < len(lines) else None
        name = f"field {entry.get('key', number + 1)!r}" if isinstance(entry, dict) else f"field {number + 1}"
        errors += validated(ArtifactField, entry, name, file, line, REMEDY)[1]
    if errors:
        raise PlaybookErrors(errors)
    made, errors = validated(ArtifactFile, data, "artifact", file, 1, REMEDY)
    if made is None:
        raise PlaybookErrors(errors)
    keys = [field.key for field in made.field]
    for key in sorted({key for key in keys if keys.count(key) > 1}):
        line = lines[len(keys) - 1 - keys[::-1].index(key)]
        errors.append(PlaybookError(f"has the key {key!r} twice", file=file, line=line, remedy="Name one otherwise"))
    if errors:
        raise PlaybookErrors(errors)
    return Artifact(path.parent.parent.name, path.stem, made.title, made.intro, made.example_of, made.field)


def read_artifacts(docs: Path, chapter: str = "*") -> list[Artifact]:
    """All artifacts, or those of one chapter's folder; raises `PlaybookErrors` with every fault."""
    artifacts: list[Artifact] = []
    errors: list[PlaybookError] = []
    for path in sorted(docs.glob(f"chapters/{chapter}/artifacts/*")):
        if path.suffix != ".toml":
            file = f"docs/{path.relative_to(docs).as_posix()}"
            errors.append(PlaybookError("is no artifact", file=file, remedy="This folder holds <name>.toml only"))
            continue
        try:
            artifacts.append(read_artifact(docs, path))
        except PlaybookErrors as many:
            errors += many.errors
        except PlaybookError as error:
            errors.append(error)
    if errors:
        raise PlaybookErrors(errors)
    return artifacts


def placed(text: str) -> list[tuple[str, int]]:
    """The artifacts that a page places, by name, each with the line of its marker."""
    return [(found["name"], number) for number, line in body_lines(text) if (found := MARKER.match(line))]


def marker_faults(text: str, file: str, *, needed: bool) -> Iterator[PlaybookError]:
    """Markers that are none, and, where ``needed``, an artifact that is missing or stands elsewhere than it should."""
    for number, written in body_lines(text):
        if ALMOST.search(written) and not MARKER.match(written):
            remedy = "Write <!-- artifact: its-name --> alone on a line, from its first column"
            yield PlaybookError("a marker of an artifact cannot be read", file=file, line=number, remedy=remedy)
    if not needed:
        return
    markers = placed(text)
    if len(markers) != 1:
        line = markers[1][1] if markers else next((h.line for h in find_headings(text) if h.text == PLACE), None)
        remedy = f"Write <!-- artifact: its-name --> once, under ## {PLACE}"
        yield PlaybookError(f"places {len(markers)} artifacts", file=file, line=line, remedy=remedy)
        return
    above = [h.text for h in find_headings(text) if h.level == 2 and h.line < markers[0][1]]
    if above[-1:] != [PLACE]:
        remedy = f"Put it under ## {PLACE}"
        yield PlaybookError("its artifact stands elsewhere", file=file, line=markers[0][1], remedy=remedy)


def placing_faults(
    pages: Iterable[tuple[str, str]], artifacts: Iterable[Artifact], *, all_pages: bool = True
) -> Iterator[PlaybookError]:
    """Markers without a file, files placed twice and, where ``all_pages`` are given, files without a marker.

    Pages are given as (path, text).
    """
    known = {artifact.id: artifact for artifact in artifacts}
    seen: dict[str, str] = {}
    for path, text in pages:
        for name, line in placed(text):
            file = f"docs/{path}"
            chapter = re.match(r"chapters/([^/]+)/", path)
            id = f"{chapter[1] if chapter else '?'}/{name}"
            if id not in known:
                remedy = f"Add artifacts/{name}.toml in the page's chapter, or mend the name"
                yield PlaybookError(
                    f"places the artifact {name!r}, which is not there", file=file, line=line, remedy=remedy
                )
            elif id in seen:
                remedy = "An artifact stands in one place: link to it instead"
                yield PlaybookError(
                    f"places {name!r}, which {seen[id]} places too", file=file, line=line, remedy=remedy
                )
            seen.setdefault(id, file)
    for id, artifact in known.items():
        if all_pages and id not in seen:
            remedy = f"Write <!-- artifact: {artifact.name} --> in a section of its chapter"
            yield PlaybookError("no page places this artifact", file=artifact.file, remedy=remedy)
