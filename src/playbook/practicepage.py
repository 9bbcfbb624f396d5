"""The practice page: every drill as a card that can be filtered, sets of drills, and the concepts by section."""

from __future__ import annotations

import html
import json
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from playbook.chapters import chapters_of
from playbook.content import Content
from playbook.coverage import Covered, coverage
from playbook.drill import Drill
from playbook.drillpage import KINDS, LEVELS
from playbook.errors import PlaybookError, PlaybookErrors, read_text

DRILLS, SETS, MAP = "<!-- drills -->", "<!-- sets -->", "<!-- concept map -->"
"""Where in the page's text each part stands."""
FILE = "docs/practice/sets.toml"


class DrillSet(BaseModel):
    """Some drills in the order in which to solve them, and whom they are for."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    title: Annotated[str, Field(min_length=3)]
    why: Annotated[str, Field(min_length=20)]
    drills: Annotated[tuple[str, ...], Field(min_length=2)]


def read_sets(root: Path, slugs: set[str]) -> list[DrillSet]:
    """The sets of ``sets.toml``; raises `PlaybookErrors` for unknown drills and malformed entries."""
    path = root / FILE
    if not path.is_file():
        return []
    try:
        entries = tomllib.loads(read_text(path, FILE)).get("set", [])
    except tomllib.TOMLDecodeError as error:
        raise PlaybookError(f"is not valid TOML: {error}", file=FILE, remedy="Mend the line it names") from None
    errors: list[PlaybookError] = []
    found: list[DrillSet] = []
    for entry in entries:
        try:
            one = DrillSet.model_validate(entry)
        except ValidationError as error:
            errors += [
                PlaybookError(
                    f"set {entry.get('id', '?')}: {fault['msg']}", file=FILE, remedy="Give id, title, why, drills"
                )
                for fault in error.errors()
            ]
            continue
        for slug in one.drills:
            if slug not in slugs:
                errors.append(
                    PlaybookError(f"set {one.id} names {slug!r}", file=FILE, remedy="Name a folder of drills/")
                )
        if len(set(one.drills)) < len(one.drills) or any(one.id == other.id for other in found):
            errors.append(PlaybookError(f"set {one.id} repeats a drill or an id", file=FILE, remedy="Keep one of them"))
        found.append(one)
    if errors:
        raise PlaybookErrors(errors)
    return found


@dataclass(frozen=True)
class _Home:
    """A drill and the section it calls home."""

    drill: Drill
    section: str


def _homes(content: Content) -> list[_Home]:
    """All drills in the book's order."""
    places = {section: place for place, section in enumerate(content.concepts.sections)}
    homes = [_Home(drill, content.sections_of(drill.meta.concepts)[0]) for drill in content.drills]
    return sorted(homes, key=lambda home: (places[home.section], home.drill.meta.title))


def _data(value: Any) -> str:
    return html.escape(json.dumps(value, ensure_ascii=False, separators=(",", ":")), quote=True)


def _card(home: _Home) -> str:
    meta = home.drill.meta
    badges = [LEVELS[meta.difficulty], f"{meta.minutes} minutes", meta.pattern.replace("-", " ")]
    if meta.kind != "build":
        badges.insert(0, KINDS[meta.kind])
    shown = "".join(f"<span>{html.escape(badge)}</span> " for badge in badges)
    return (
        f'<li data-slug="{home.drill.slug}" data-chapter="{home.section.split("/")[0]}" data-kind="{meta.kind}" '
        f'data-pattern="{html.escape(meta.pattern, quote=True)}" data-difficulty="{meta.difficulty}" '
        f'data-minutes="{meta.minutes}" data-concepts="{_data(meta.concepts)}">'
        f'<a href="drills/{home.drill.slug}/">{html.escape(meta.title)}</a> <span class="pb-meta">{shown}</span></li>'
    )


def drill_list(content: Content) -> str:
    """All drills, grouped by home section; the page's script adds filters, states and what to do next."""
    homes = _homes(content)
    rows = coverage(content)
    practised = {row.concept.id: [list(row.questions), list(row.cards)] for row in rows if row.drills}
    chapters = {chapter.name: f"{chapter.number}. {chapter.title}" for chapter in chapters_of(content)}
    lines = [f'<div class="pb-practice" data-practised="{_data(practised)}" data-chapters="{_data(chapters)}"></div>\n']
    for section in dict.fromkeys(home.section for home in homes):
        lines += [f"\n### {content.by_section[section].title}\n", '<ul class="drill-list">']
        lines += [_card(home) for home in homes if home.section == section]
        lines.append("</ul>\n")
    return "\n".join(lines)


def set_list(content: Content) -> str:
    """Each set as a folded list with its minutes."""
    by_slug = {drill.slug: drill for drill in content.drills}
    lines = []
    for one in read_sets(content.root, set(by_slug)):
        drills = [by_slug[slug] for slug in one.drills]
        minutes = sum(drill.meta.minutes for drill in drills)
        hours = f"{minutes // 60} h {minutes % 60:02} min" if minutes >= 60 else f"{minutes} min"
        lines.append(
            f'<details class="pb-set" id="set-{one.id}" data-drills="{_data(one.drills)}" markdown="1">\n<summary>'
            f'{html.escape(one.title)} <span class="pb-set__size">{len(drills)} drills, {hours}</span></summary>\n\n'
            f"{one.why}\n"
        )
        lines += [
            f"1. [{drill.meta.title}](drills/{drill.slug}.md), {LEVELS[drill.meta.difficulty].lower()}, "
            f"{drill.meta.minutes} minutes"
            for drill in drills
        ]
        lines.append("\n</details>\n")
    return "\n".join(lines)


def concept_map(content: Content) -> str:
    """The concepts by section, each with what practises it; the script adds how far the reader is."""
    rows: dict[str, list[Covered]] = {}
    for row in coverage(content):
        rows.setdefault(row.concept.section, []).append(row)
    lines = [
        '<div class="pb-map"><table><thead><tr><th scope="col">Section</th><th scope="col">Concepts</th>'
        '<th scope="col">Practised by</th></tr></thead><tbody>'
    ]
    for section, covered in rows.items():
        own = [[row.concept.title, list(row.drills), list(row.questions), list(row.cards)] for row in covered]
        page = content.by_section[section]
        practised = sum(bool(row.drills or row.questions or row.cards) for row in covered)
        link = f"../chapters/{section}/".replace("/index/", "/")
        lines.append(
            f'<tr data-concepts="{_data(own)}"><th scope="row"><a href="{link}">{html.escape(page.title)}</a></th>'
            f"<td>{len(covered)}</td><td>{practised} of {len(covered)}</td></tr>"
        )
    lines.append("</tbody></table></div>\n")
    return "".join(lines)


def fill(markdown: str, content: Content) -> str:
    """The page's Markdown with its parts in their places."""
    for mark, part in ((DRILLS, drill_list), (SETS, set_list), (MAP, concept_map)):
        if mark in markdown:
            markdown = markdown.replace(mark, part(content))
    return markdown
