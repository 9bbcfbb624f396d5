"""The shape that every written page of a chapter keeps to, so that readers know where to find what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from playbook.errors import PlaybookError
from playbook.headings import Heading, body_lines

ENDING = ("Common mistakes", "Say it aloud", "What you leave with")
ALOUD = ("In 30 seconds", "In two minutes", "What they ask next")
TWO_MINUTES = range(230, 301)
"""Words of the longer answer."""
RECAP_WORDS = 420
APPENDED = ("Practise this", "Check yourself")
REFERENCE = "See docs/chapters/3-fundamentals/metrics.md for the shape, docs/contribute/page.md for the reasons"


def words(text: str) -> int:
    """Words as they are spoken: marks that stand alone are none."""
    return sum(any(letter.isalnum() for letter in word) for word in text.split())


def _fault(message: str, file: str, line: int | None, remedy: str = REFERENCE) -> PlaybookError:
    return PlaybookError(message, file=file, line=line, remedy=remedy)


def section_faults(text: str, headings: Sequence[Heading], file: str) -> Iterator[PlaybookError]:
    """What a written section lacks of the required headings, and what it holds that the build appends."""
    yield from _levels(headings, file)
    yield from _order([h for h in headings if h.level == 2], file)
    yield from _aloud(text, headings, file)


def _levels(headings: Sequence[Heading], file: str) -> Iterator[PlaybookError]:
    for heading in headings:
        if heading.level > 3:
            yield _fault(f"has a heading of level {heading.level}", file, heading.line, "Use ## and ### only")
        if heading.text in APPENDED:
            remedy = "Leave it out: the build appends drills and questions"
            yield _fault(f"has a heading {heading.text!r}", file, heading.line, remedy)


def _order(second: Sequence[Heading], file: str) -> Iterator[PlaybookError]:
    ending = list(second)
    if ending and ending[-1].text == "Sources":
        ending.pop()
    wanted = " / ".join(f"## {title}" for title in ENDING)
    if tuple(h.text for h in ending[-len(ENDING) :]) == ENDING:
        return
    there = [h.text for h in second]
    missing = [title for title in ENDING if title not in there]
    line = next((h.line for h in second if h.text in ENDING), second[-1].line if second else None)
    problem = f"has no heading ## {missing[0]}" if missing else "does not end with the required headings in their order"
    yield _fault(problem, file, line, f"A written section ends with {wanted}, and ## Sources where something is cited")


def _aloud(text: str, headings: Sequence[Heading], file: str) -> Iterator[PlaybookError]:
    start = next((n for n, h in enumerate(headings) if h.level == 2 and h.text == "Say it aloud"), None)
    if start is None:
        return
    under: list[Heading] = []
    for heading in headings[start + 1 :]:
        if heading.level < 3:
            break
        under.append(heading)
    if tuple(h.text for h in under) != ALOUD:
        remedy = f"It holds {', '.join(f'### {title}' for title in ALOUD)}, in this order"
        yield _fault("## Say it aloud does not hold its three headings", file, headings[start].line, remedy)
        return
    for heading in under[:2]:
        quotes = _quotes(text, heading, headings)
        if len(quotes) != 1:
            remedy = "Write what is said as one block quote"
            yield _fault(f"### {heading.text} holds {len(quotes)} block quotes", file, heading.line, remedy)
        elif heading.text == "In two minutes" and (count := words(quotes[0])) not in TWO_MINUTES:
            remedy = f"Two minutes take {TWO_MINUTES.start} to {TWO_MINUTES.stop - 1}"
            yield _fault(f"### {heading.text} has {count} words", file, heading.line, remedy)


def _quotes(text: str, heading: Heading, headings: Sequence[Heading]) -> list[str]:
    """The block quotes between a heading and the next."""
    until = next((h.line for h in headings if h.line > heading.line), len(text.splitlines()) + 1)
    quotes: list[str] = []
    inside = False
    for number, line in body_lines(text):
        if heading.line < number < until:
            quoted = line.startswith(">")
            if quoted and not inside:
                quotes.append("")
            if quoted:
                quotes[-1] += line[1:] + "\n"
            inside = quoted
    return quotes


def recap_faults(text: str, samples: int, file: str) -> Iterator[PlaybookError]:
    """A recap is one printable page."""
    count = words("\n".join(line for _, line in body_lines(text)))
    if count > RECAP_WORDS:
        remedy = f"Keep it to {RECAP_WORDS}, so that it prints on one page"
        yield _fault(f"has {count} words", file, None, remedy)
    if samples:
        yield _fault("holds a sample", file, None, "A recap is read on paper: leave samples to the sections")
    if re.search(r"^!\[", text, re.MULTILINE):
        yield _fault("holds a figure", file, None, "A recap is words, tables and formulas")
