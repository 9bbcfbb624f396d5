"""An artifact in its page: a table to read, which the page's script turns into boxes to fill in."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from playbook.artifact import MARKER, Artifact
from playbook.samples import fenced_lines


def plain(text: str) -> str:
    """Plain text with code spans, as HTML on one line."""
    parts = re.split(r"`([^`]+)`", html.escape(text.strip(), quote=True))
    shown = [f"<code>{part}</code>" if index % 2 else part for index, part in enumerate(parts)]
    return "".join(shown).replace("\n", "<br>")


def artifact_html(artifact: Artifact) -> str:
    """The whole artifact as one line of HTML, which Markdown leaves alone."""
    rows = "".join(
        f'<tr data-key="{field.key}" data-lines="{field.lines}">'
        f'<th scope="row"><span class="pb-field__label">{plain(field.label)}</span> '
        f'<span class="pb-field__hint">{plain(field.hint)}</span></th>'
        f'<td class="pb-field__example">{plain(field.example)}</td></tr>'
        for field in artifact.fields
    )
    return (
        f'<div class="pb-artifact" data-artifact="{artifact.id}">'
        f'<p class="pb-artifact__title">{plain(artifact.title)}</p>'
        f'<p class="pb-artifact__intro">{plain(artifact.intro)}</p>'
        f'<table class="pb-artifact__table"><thead><tr><th scope="col">What to write</th>'
        f'<th scope="col">Example: {plain(artifact.example_of)}</th></tr></thead><tbody>{rows}</tbody></table></div>'
    )


def with_artifacts(markdown: str, chapter: str, artifacts: Mapping[str, Artifact]) -> str:
    """The page with each marker replaced by its artifact."""
    inside = fenced_lines(markdown)

    def replace(match: re.Match[str]) -> str:
        line = markdown.count("\n", 0, match.start()) + 1
        return match[0] if line in inside else f"\n{artifact_html(artifacts[f'{chapter}/{match["name"]}'])}\n"

    return MARKER.sub(replace, markdown)
