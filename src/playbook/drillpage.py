"""A drill's page and the list of drills, as plain Markdown."""

from __future__ import annotations

import html
import json
import re

from playbook.content import Content
from playbook.drill import Drill
from playbook.samples import fenced_lines

LEVELS = {"easy": "Easy", "medium": "Medium", "hard": "Hard"}
KINDS = {
    "build": "Build",
    "debug": "Debug",
    "read": "Read",
    "refactor": "Refactor",
    "levels": "Levels",
    "diagnose": "Diagnose",
}


def demote(markdown: str, by: int) -> str:
    """Push headings down, outside fences, so that a file's own outline fits inside a page."""
    fenced = fenced_lines(markdown)
    lines = []
    for number, line in enumerate(markdown.splitlines(), 1):
        lines.append("#" * by + line if number not in fenced and re.match(r"^#+ ", line) else line)
    return "\n".join(lines)


def _without_title(markdown: str) -> str:
    return re.sub(r"\A\s*# .+\n", "", markdown)


def _fence(code: str) -> str:
    """A fence that no run of backticks inside the code can close."""
    longest = max((len(run) for run in re.findall(r"`+", code)), default=0)
    mark = "`" * max(3, longest + 1)
    return f"{mark}python\n{code.rstrip()}\n{mark}"


def _details(name: str, summary: str, body: str) -> str:
    heading = f'<span role="heading" aria-level="3">{html.escape(summary)}</span>'
    return f'<details class="{name}" markdown="1">\n<summary>{heading}</summary>\n\n{body}\n\n</details>\n'


def _badges(drill: Drill) -> str:
    meta = drill.meta
    parts = [LEVELS[meta.difficulty], KINDS[meta.kind], meta.pattern.replace("-", " "), f"about {meta.minutes} minutes"]
    if meta.complexity:
        parts.append(f"target {meta.complexity.time} time, {meta.complexity.space} space")
    return '<ul class="pb-meta">' + "".join(f"<li>{html.escape(part)}</li>" for part in parts) + "</ul>\n"


def concept_link(id: str, content: Content, up: str) -> str:
    """A concept's title, as a link to where it is taught; ``up`` leads from the linking page to ``docs``."""
    page, anchor = content.place_of(id)
    title = content.concepts.by_id[id].title
    return f"[{title}]({up}{page.path}#{anchor})" if anchor else title


def read_about(drill: Drill, content: Content) -> str:
    """Links from the drill to the sections and concepts it trains."""
    lines = ["## Read about this", ""]
    for section in content.sections_of(drill.meta.concepts):
        page = content.by_section[section]
        titles = [
            concept_link(id, content, "../../")
            for id in drill.meta.concepts
            if content.concepts.by_id[id].section == section
        ]
        written = "" if page.status == "written" else " (being written)"
        lines.append(f"- [{page.title}](../../{page.path}){written}: {'; '.join(titles)}")
    return "\n".join(lines) + "\n"


def markdown(drill: Drill, content: Content, bundle: str) -> str:
    """The whole page; ``bundle`` is the site-relative address of the drill's JSON."""
    examples = "\n\n\n".join(test.source for test in drill.test_functions if test.ring == "example")
    parts = [
        f"---\ntitle: {json.dumps(drill.meta.title, ensure_ascii=False)}\nhide:\n  - navigation\n---\n",
        f"# {drill.meta.title}\n",
        _badges(drill),
        f'<div class="drill-prompt" data-no-run="" markdown="1">\n\n{_without_title(drill.prompt)}\n\n</div>\n',
        "\n## The example tests\n",
        "These run with the rest when you press Run. The other tests show themselves when they fail.\n",
        f'<div class="drill-examples" data-no-run="" markdown="1">\n\n{_fence(examples)}\n\n</div>\n',
        "## Your solution\n",
        f'<div class="drill" data-slug="{drill.slug}" data-bundle="../../../{bundle}" data-entry="{drill.meta.entry}" '
        f'data-minutes="{drill.meta.minutes}" markdown="1">\n',
        f'<div class="drill-starter" markdown="1">\n\n{_fence(drill.starter)}\n\n</div>\n',
    ]
    for number, hint in enumerate(drill.hints, 1):
        title = re.sub(r"^(Hint )?\d+\s*[.:)]?\s*", "", hint.title)
        parts.append(_details("drill-hint", f"Hint {number}: {title}", demote(hint.body, 2)))
    parts.append(_details("drill-walkthrough", "Walkthrough", demote(drill.walkthrough, 2)))
    parts.append(_details("drill-solution", "Reference solution", _fence(drill.solution)))
    parts.append("</div>\n")
    parts.append(f"## The interviewer's next question\n\n{drill.meta.follow_up}\n")
    parts.append(read_about(drill, content))
    return "\n".join(parts)
