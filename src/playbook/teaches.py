"""What a page says it teaches: under which heading each concept stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from playbook.concepts import Concepts, line_of
from playbook.errors import PlaybookError
from playbook.headings import Heading


@dataclass(frozen=True)
class Teaches:
    """Concept ids of a page in order, and the anchor of each; pages not yet converted have no anchors."""

    ids: tuple[str, ...] = ()
    anchors: Mapping[str, str] | None = None
    """None for a page that lists its concepts without saying where each is taught."""


def _line(text: str, id: str) -> int | None:
    return line_of(text, rf"\b{re.escape(id)}\b") or line_of(text, r"^teaches:")


def _fault(message: str, file: str, line: int | None, remedy: str) -> PlaybookError:
    return PlaybookError(message, file=file, line=line, remedy=remedy)


def read_teaches(given: Any, headings: list[Heading], text: str, file: str) -> tuple[Teaches, list[PlaybookError]]:
    """The front matter's ``teaches``: a mapping from headings to ids, or (not yet converted) a list of ids."""
    if given is None or isinstance(given, list):
        return Teaches(tuple(str(id) for id in given or ())), []
    if not isinstance(given, dict):
        remedy = "Write each heading with the list of ids taught under it"
        return Teaches(), [
            _fault("its teaches is neither a mapping nor a list", file, line_of(text, "^teaches:"), remedy)
        ]
    errors: list[PlaybookError] = []
    anchors: dict[str, str] = {}
    ids: list[str] = []
    for title, under in given.items():
        errors += _heading_faults(str(title), headings, text, file)
        if not isinstance(under, list):
            remedy = 'Write it as "The heading": [C3.S3.01, C3.S3.02]'
            line = _line_of_title(str(title), text)
            errors.append(_fault(f"the ids taught under {title!r} are no list", file, line, remedy))
            continue
        anchor = next((h.anchor for h in headings if h.text == title), "")
        ids += [str(id) for id in under]
        anchors.update({str(id): anchor for id in under})
    return Teaches(tuple(ids), anchors), errors


def _line_of_title(title: str, text: str) -> int | None:
    return line_of(text, rf"^[ \t]+[\"']?{re.escape(title)}") or line_of(text, r"^teaches:")


def _heading_faults(title: str, headings: list[Heading], text: str, file: str) -> Iterator[PlaybookError]:
    found = [heading for heading in headings if heading.text == title]
    line = _line_of_title(title, text)
    if not found:
        there = "; ".join(repr(heading.text) for heading in headings if heading.level > 1) or "none"
        remedy = f"Write it exactly as it stands in the page, which has: {there}"
        yield _fault(f"teaches names the heading {title!r}, which the page does not have", file, line, remedy)
    elif len(found) > 1:
        lines = ", ".join(str(heading.line) for heading in found)
        yield _fault(f"has the heading {title!r} more than once (lines {lines})", file, line, "Rename all but one")


def concept_faults(
    teaches: Teaches, section: str | None, concepts: Concepts, text: str, file: str, *, whole: bool
) -> Iterator[PlaybookError]:
    """Ids that are unknown or belong elsewhere; where ``whole``, also those missing or taught twice."""
    for id in dict.fromkeys(teaches.ids):
        line = _line(text, id)
        yield from concepts.check([id], file=file, line=line)
        home = concepts.by_id[id].section if id in concepts.by_id else section
        if section is not None and home != section:
            yield _fault(f"teaches {id}, which belongs to {home}", file, line, "Teach it there, or move the concept")
    if not whole:
        return
    for id, times in Counter(teaches.ids).items():
        if times > 1:
            remedy = "Name it under the heading where it is explained"
            yield _fault(f"teaches {id} under {times} headings", file, _line(text, id), remedy)
    for concept in concepts.by_id.values():
        if concept.section == section and concept.id not in teaches.ids:
            remedy = f'Teach "{concept.title}" and name the id under its heading'
            yield _fault(f"does not teach {concept.id}", file, line_of(text, r"^teaches:"), remedy)
