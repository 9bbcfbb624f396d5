"""How long a section takes, and what there is to do in a chapter: the line under a title and the chapter's table."""

from __future__ import annotations

import html
import json
import re

from playbook.content import Content, Page
from playbook.headings import body_lines

WORDS_A_MINUTE = 200
"""Careful reading of technical prose; Brysbaert (2019) finds 238 words a minute for plain non-fiction."""
SAMPLE_MINUTES = 0.5
"""To read one sample; running and changing it comes on top."""


def minutes(page: Page) -> int:
    """Whole minutes to read the page, at least one."""
    words = sum(len(line.split()) for _, line in body_lines(page.text))
    return max(1, round(words / WORDS_A_MINUTE + SAMPLE_MINUTES * len(page.samples)))


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def line(page: Page, content: Content) -> str:
    """One line of HTML: minutes, samples, drills and questions of a section."""
    assert page.section is not None
    parts = [f"About {_count(minutes(page), 'minute')} to read"]
    for number, thing in (
        (len(page.samples), "sample"),
        (len(content.drills_of(page.section)), "drill"),
        (len(content.questions_of(page.section)), "question"),
    ):
        if number:
            parts.append(_count(number, thing))
    return f'<p class="pb-time">{" · ".join(parts)}</p>'


def with_time(markdown: str, page: Page, content: Content) -> str:
    """The page's Markdown with the line under its title."""
    added = line(page, content) + "\n"
    found = re.search(r"^# .+\n", markdown, re.MULTILINE)
    if found is None:
        return f"{added}\n{markdown}"
    return f"{markdown[: found.end()]}\n{added}{markdown[found.end() :]}"


def key(section: str) -> str:
    """Under which a reader's browser keeps that a section was read."""
    return f"{section}#read"


def mark(page: Page) -> str:
    """Where the page's script puts the button that marks a section as read."""
    assert page.section is not None
    return f'\n\n<div class="pb-read" data-key="{key(page.section)}"></div>\n'


def table(chapter: str, content: Content) -> str:
    """What there is to do in a chapter, a row a section; the page's script adds what the reader has done."""
    rows = []
    for section in content.concepts.sections:
        page = content.by_section.get(section)  # A check of one page reads no other.
        if page is None or not section.startswith(f"{chapter}/") or section == f"{chapter}/index":
            continue
        drills = [drill.slug for drill in content.drills_of(section)]
        questions = [question.id for question in content.questions_of(section)]
        done = html.escape(json.dumps({"read": key(section), "drills": drills, "questions": questions}), quote=True)
        name = section.split("/")[1]
        rows.append(
            f'<tr data-done="{done}"><th scope="row"><a href="{name}/">{html.escape(page.title)}</a></th>'
            f"<td>{minutes(page)} min</td><td>{len(drills)}</td><td>{len(questions)}</td></tr>"
        )
    return (
        '\n\n## What there is to do {#what-there-is-to-do}\n\n<div class="pb-todo"><table><thead><tr>'
        '<th scope="col">Section</th><th scope="col">Reading</th><th scope="col">Drills</th>'
        f'<th scope="col">Questions</th></tr></thead><tbody>{"".join(rows)}</tbody></table></div>\n'
    )
