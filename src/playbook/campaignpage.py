"""The page "Your campaign": every artifact and worksheet of the book, with links; its script adds what is filled in."""

from __future__ import annotations

import html
import json

from playbook.artifactpage import BEATS, anchor, goal_anchor, plain
from playbook.chapters import chapters_of
from playbook.content import Content

PLACE = "<!-- campaign -->"
HERE = "../../"
"""From the page's address to the site's root."""


def _entry(kind: str, key: str, fields: list[tuple[str, str]], link: str, title: str, state: str) -> str:
    data = html.escape(json.dumps(fields, ensure_ascii=False), quote=True)
    return (
        f'<li data-kind="{kind}" data-key="{key}" data-fields="{data}"><a href="{HERE}{link}">{title}</a> '
        f'<span class="pb-campaign__state">{state}</span></li>'
    )


def _artifacts(chapter: str, content: Content) -> list[str]:
    pages = {
        f"{chapter}/{name}": page for page in content.pages for name in page.artifacts if f"/{chapter}/" in page.path
    }
    order = {section: place for place, section in enumerate(content.concepts.sections)}
    own = [artifact for artifact in content.artifacts if artifact.chapter == chapter and artifact.id in pages]
    entries = []
    for artifact in sorted(own, key=lambda artifact: order.get(pages[artifact.id].section or "", -1)):
        fields = [(field.key, field.label) for field in artifact.fields]
        link = f"{pages[artifact.id].path.removesuffix('.md').removesuffix('index')}"
        link = f"{link.rstrip('/')}/#{anchor(artifact)}"
        entries.append(_entry("artifact", artifact.id, fields, link, plain(artifact.title), f"{len(fields)} fields"))
    return entries


def _goals(chapter: str, content: Content) -> list[str]:
    fields = [(key, label) for key, label, _, _ in BEATS]
    return [
        _entry("goal", goal.id, fields, f"chapters/{goal.section}/#{goal_anchor(goal)}", plain(goal.aim), "4 beats")
        for goal in content.goals
        if goal.section.startswith(f"{chapter}/")
    ]


def listing(content: Content) -> str:
    """Markdown for the page: a heading a chapter, then its artifacts and worksheets."""
    lines = ['<div class="pb-campaign__acts"></div>\n']
    for chapter in chapters_of(content):
        parts = (("Artifacts", _artifacts(chapter.name, content)), ("Worksheets", _goals(chapter.name, content)))
        if any(entries for _, entries in parts):
            lines.append(f"## {chapter.title} {{#{chapter.name}}}\n")
        for title, entries in parts:
            if entries:
                lines.append(f'<p class="pb-campaign__kind">{title}</p>\n')
                lines.append(f'<ul class="pb-campaign__list">{"".join(entries)}</ul>\n')
    return '<div class="pb-campaign" markdown="1">\n\n' + "\n".join(lines) + "\n</div>\n"
