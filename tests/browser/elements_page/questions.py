"""Pages with questions of every kind, a chapter check and the review, made by the code that makes the site's."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from playbook.chapterpages import check_markdown
from playbook.chapters import chapters_of
from playbook.content import Content, read_content
from playbook.quizpage import question_html
from playbook.reviewpage import review_html, sheet
from tests.playbook.questions import CHECK, MULTIPLE, NUMERIC, ORDER, PRINTS, SHARE, cards
from tests.playbook.repository import QUIZ, repository

PATTERNS = "Patterns: trigger, tool, invariant, cost"
METRICS = "Metrics and thresholds"
CARDS = 6
"""Of each of the two chapters."""
PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>{styles}</head>
<body data-md-color-scheme="default" data-md-color-primary="custom" dir="ltr">
<div class="md-container"><main class="md-main"><div class="md-main__inner md-grid">
<div class="md-content"><article class="md-content__inner md-typeset"><h1>{title}</h1>
{body}
<p><a href="#end" id="end">A link after it all</a></p>
</article></div></div></main></div>
<script type="module" src="/page.js"></script></body></html>
"""


def content() -> Content:
    """Two chapters: questions of every kind and a check of three in one, a number in the other, cards in both."""
    with tempfile.TemporaryDirectory() as folder:
        root = repository(Path(folder))
        two, three = root / "docs/chapters/2-coding", root / "docs/chapters/3-fundamentals"
        checks = [CHECK, MULTIPLE.replace("C2.S2.q2", "C2.check.q2"), ORDER.replace("C2.S2.q3", "C2.check.q3")]
        (two / "quiz.toml").write_text(QUIZ + MULTIPLE + ORDER + NUMERIC + PRINTS + "".join(checks), encoding="utf-8")
        (two / "flashcards.toml").write_text(cards("C2.S2", "C2.S2.07", PATTERNS, CARDS), encoding="utf-8")
        (three / "quiz.toml").write_text(SHARE, encoding="utf-8")
        (three / "flashcards.toml").write_text(cards("C3.S3", "C3.S3.01", METRICS, CARDS), encoding="utf-8")
        return read_content(root)


def write_pages(into: Path, styles: str) -> None:
    """``questions/``, ``check/`` and ``practice/review/`` below ``into``, and what the review fetches."""
    found = content()
    sheets = {}
    for chapter in chapters_of(found):
        sheets[chapter.name] = f"assets/review/{chapter.name}.json"
        path = into / sheets[chapter.name]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(sheet(chapter, found), encoding="utf-8")
    asked = [q for q in found.questions if not q.in_check]
    check = re.search(r'<div class="pb-check".*?\n</div>', check_markdown(chapters_of(found)[0], found), re.DOTALL)
    assert check is not None
    bodies = {
        "questions": "\n".join(question_html(question, number) for number, question in enumerate(asked, 1)),
        "check": check[0],
        "practice/review": review_html(found, sheets),
    }
    for name, body in bodies.items():
        (into / name).mkdir(parents=True)
        page = PAGE.format(title=name.split("/")[-1].capitalize(), styles=styles, body=body)
        (into / name / "index.html").write_text(page, encoding="utf-8")
