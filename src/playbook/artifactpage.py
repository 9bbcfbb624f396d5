"""Artifacts and worksheets in their page: tables to read, which the page's script turns into boxes to fill in."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping

from playbook.artifact import MARKER, Artifact
from playbook.goals import Goal
from playbook.samples import fenced_lines

BEATS = (
    ("aim", "Aim", "One sentence that you would say of yourself. Make it yours.", 2),
    ("check", "Check", "How you will measure it, with its number.", 2),
    ("trial", "Small trial", "Fifteen to thirty minutes, today.", 3),
    ("log", "Log", "What you changed, why, and what you try next.", 2),
)
"""The four beats of a worksheet: key, label, hint and lines of its box."""


def plain(text: str) -> str:
    """Plain text with code spans, as HTML on one line."""
    parts = re.split(r"`([^`]+)`", html.escape(text.strip(), quote=True))
    shown = [f"<code>{part}</code>" if index % 2 else part for index, part in enumerate(parts)]
    return "".join(shown).replace("\n", "<br>")


def _table(head: tuple[str, str], rows: Iterable[tuple[str, str, str, str, int]]) -> str:
    """Rows are key, label, hint, text and lines."""
    body = "".join(
        f'<tr data-key="{key}" data-lines="{lines}">'
        f'<th scope="row"><span class="pb-field__label">{plain(label)}</span> '
        f'<span class="pb-field__hint">{plain(hint)}</span></th>'
        f'<td class="pb-field__text">{plain(text)}</td></tr>'
        for key, label, hint, text, lines in rows
    )
    first, second = (f'<th scope="col">{plain(words)}</th>' for words in head)
    return f'<table class="pb-field__table"><thead><tr>{first}{second}</tr></thead><tbody>{body}</tbody></table>'


def anchor(artifact: Artifact) -> str:
    """Of the artifact in its page."""
    return f"artifact-{artifact.name}"


def artifact_html(artifact: Artifact) -> str:
    """The whole artifact as one line of HTML, which Markdown leaves alone."""
    fields = ((f.key, f.label, f.hint, f.example, f.lines) for f in artifact.fields)
    return (
        f'<div class="pb-artifact" id="{anchor(artifact)}" data-artifact="{artifact.id}">'
        f'<p class="pb-field__title">{plain(artifact.title)}</p><p class="pb-field__intro">{plain(artifact.intro)}</p>'
        f"{_table(('What to write', f'Example: {artifact.example_of}'), fields)}</div>"
    )


def with_artifacts(markdown: str, chapter: str, artifacts: Mapping[str, Artifact]) -> str:
    """The page with each marker replaced by its artifact."""
    inside = fenced_lines(markdown)

    def replace(match: re.Match[str]) -> str:
        line = markdown.count("\n", 0, match.start()) + 1
        return match[0] if line in inside else f"\n{artifact_html(artifacts[f'{chapter}/{match["name"]}'])}\n"

    return MARKER.sub(replace, markdown)


def goal_anchor(goal: Goal) -> str:
    """Of the worksheet in its page."""
    return f"goal-{goal.id.lower().replace('.', '-')}"


def worksheets(goals: Iterable[Goal]) -> str:
    """The part of a section's ending that holds its worksheets; empty where it has none."""
    shown = []
    for goal in goals:
        texts = goal.model_dump()
        beats = ((key, label, hint, texts[key], lines) for key, label, hint, lines in BEATS)
        table = _table(("Beat", "In the book's words"), beats)
        shown.append(f'<div class="pb-worksheet" id="{goal_anchor(goal)}" data-goal="{goal.id}">{table}</div>\n')
    if not shown:
        return ""
    intro = (
        "Four beats: say what you want to be able to do, how you will know, try it small today, and log what happened. "
        "What you write stays in this browser."
    )
    return "\n".join(["\n\n## Your worksheet {#worksheet}\n", f"{intro}\n", *shown])
