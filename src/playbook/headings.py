"""The headings of a page, each with the anchor that the site gives it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import markdown

from playbook.samples import fenced_lines

FRONT = re.compile(r"\A---\n(?P<front>.*?)\n---\n", re.DOTALL)
HEADING = re.compile(r"^(?P<marks>#{1,6})[ \t]+(?P<text>.+?)[ \t]*$")
OWN_ID = re.compile(r"[ \t]*\{[^{}]*\}$|[ \t]+#+$")


@dataclass(frozen=True)
class Heading:
    """``text`` as the author wrote it, without marks and attributes; ``line`` counts from 1."""

    level: int
    text: str
    line: int
    anchor: str


def body_lines(text: str) -> list[tuple[int, str]]:
    """The lines of a page outside front matter and fences, each with its number (from 1)."""
    front = FRONT.match(text)
    skipped = text.count("\n", 0, front.end()) if front else 0
    fenced = fenced_lines(text)
    return [(n, line) for n, line in enumerate(text.splitlines(), 1) if n > skipped and n not in fenced]


def find_headings(text: str) -> list[Heading]:
    """Every heading of a page, in order."""
    found = [(number, match) for number, line in body_lines(text) if (match := HEADING.match(line))]
    anchors = _anchors([match[0] for _, match in found])
    return [
        Heading(len(match["marks"]), OWN_ID.sub("", match["text"]), number, anchor)
        for (number, match), anchor in zip(found, anchors, strict=True)
    ]


def _anchors(lines: Sequence[str]) -> list[str]:
    """What the site's own extension makes of these headings, numbers for repeated ones included."""
    if not lines:
        return []
    converter = markdown.Markdown(extensions=["toc", "attr_list"], extension_configs={"toc": {"toc_depth": "1-6"}})
    shown = converter.convert("\n\n".join(lines))
    return re.findall(r'<h[1-6][^>]* id="([^"]*)"', shown.replace("<h", "\n<h"))
