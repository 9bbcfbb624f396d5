"""Short texts of questions and cards as HTML: inline Markdown, and stems that hold a block of code."""

from __future__ import annotations

import html
import re

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name

FENCE = re.compile(r"^```([a-z]*)\n(.*?)^```[ \t]*$", re.DOTALL | re.MULTILINE)


def inline(text: str) -> str:
    """Inline Markdown as HTML: code spans and emphasis; everything else is escaped."""
    parts = re.split(r"`([^`]+)`", text)
    shown = []
    for index, part in enumerate(parts):
        safe = html.escape(part, quote=False)
        if index % 2:
            shown.append(f"<code>{safe}</code>")
        else:
            safe = re.sub(r"\*\*([^*]+)\*\*", r"<strong>\1</strong>", safe)
            shown.append(re.sub(r"(?<!\*)\*([^*]+)\*(?!\*)", r"<em>\1</em>", safe))
    return "".join(shown)


def code_block(code: str, language: str) -> str:
    """A block of code with the classes that the site's style sheet colours; it offers no Run."""
    lexer = get_lexer_by_name(language or "text")
    coloured = highlight(code.rstrip("\n"), lexer, HtmlFormatter(nowrap=True)).rstrip("\n")
    return f'<div class="quiz-code highlight"><pre><code>{coloured}</code></pre></div>'


def block(text: str) -> str:
    """Paragraphs and fences as HTML on one line, so that it can stand in a Markdown page."""
    parts = FENCE.split(text.strip())
    shown = []
    for index in range(0, len(parts), 3):
        shown += [f"<p>{inline(p.strip())}</p>" for p in re.split(r"\n\s*\n", parts[index]) if p.strip()]
        if index + 2 < len(parts):
            shown.append(code_block(parts[index + 2], parts[index + 1]))
    return one_line("".join(shown))


def one_line(markup: str) -> str:
    """HTML without line breaks: a blank line would end a block of HTML in Markdown."""
    return markup.replace("\n", "&#10;")
