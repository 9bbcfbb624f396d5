"""What every section page ends with: the drills that train its concepts, and its check questions."""

from __future__ import annotations

import html
import re

from playbook.content import Content, Page
from playbook.drillpage import LEVELS
from playbook.quiz import Question


def inline(text: str) -> str:
    """Inline Markdown of a question as HTML: code spans and emphasis; everything else is escaped."""
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


def _stem(text: str) -> str:
    """A stem may hold a fence: prose as paragraphs, code as a block."""
    parts = re.split(r"^```[a-z]*\n(.*?)^```[ \t]*$", text.strip(), flags=re.DOTALL | re.MULTILINE)
    shown = []
    for index, part in enumerate(parts):
        if index % 2:
            shown.append(f"<pre><code>{html.escape(part.rstrip(), quote=False)}</code></pre>")
        else:
            shown += [f"<p>{inline(p.strip())}</p>" for p in re.split(r"\n\s*\n", part) if p.strip()]
    return "".join(shown)


def question_html(question: Question, number: int) -> str:
    """One question as a form that works without JavaScript: options, and the answer behind a disclosure."""
    name = question.id.replace(".", "-")
    rows = []
    for place, option in enumerate(question.options):
        letter = "abcd"[place]
        rows.append(
            f'<div class="quiz-option"><label data-right="{str(option.right).lower()}">'
            f'<input type="radio" name="{name}" value="{letter}"> <span>{inline(option.text)}</span></label>'
            f'<p class="quiz-why" hidden>{inline(option.why)}</p></div>'
        )
    right = next(place for place, option in enumerate(question.options) if option.right)
    reasons = "".join(
        f"<li><strong>{'Right' if option.right else 'Not this'}:</strong> {inline(option.text)} — "
        f"{inline(option.why)}</li>"
        for option in question.options
    )
    return (
        f'<div class="quiz" id="{name}" data-id="{question.id}" data-answer="{"abcd"[right]}">'
        f"<fieldset><legend>Question {number}</legend>{_stem(question.stem)}{''.join(rows)}</fieldset>"
        f'<details class="quiz-answer"><summary>Answer to question {number}</summary><ul>{reasons}</ul></details></div>'
    ).replace("\n", "&#10;")


def ending(page: Page, content: Content) -> str:
    """Markdown appended to a section's page: "Practise this" and "Check yourself"; empty where there is nothing."""
    assert page.section is not None
    drills = content.drills_of(page.section)
    questions = content.questions_of(page.section)
    up = "../" * page.path.count("/")
    lines: list[str] = []
    if drills:
        lines += ["\n\n## Practise this {#practise-this}\n", '<div class="pb-practise" markdown="1">\n']
        for drill in drills:
            trains = [
                content.concepts.by_id[id].title
                for id in drill.meta.concepts
                if content.concepts.by_id[id].section == page.section
            ]
            level = LEVELS[drill.meta.difficulty].lower()
            lines.append(
                f"- [{drill.meta.title}]({up}practice/drills/{drill.slug}.md) — {level}, "
                f"about {drill.meta.minutes} minutes. Trains: {'; '.join(trains)}."
            )
        lines.append("\n</div>\n")
    if questions:
        lines.append("\n## Check yourself {#check-yourself}\n")
        for number, question in enumerate(questions, 1):
            lines.append(question_html(question, number) + "\n")
    return "\n".join(lines)
