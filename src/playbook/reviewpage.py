"""What the review page is given: each chapter's cards and questions in one file, and a list of what can be read."""

from __future__ import annotations

import html
import json
from typing import Any

from playbook.anki import ALL
from playbook.chapterpages import REVIEW, card_back, cards_of, check_questions_of
from playbook.chapters import Chapter, chapters_of, reread, up_from
from playbook.content import Content
from playbook.inline import inline
from playbook.quiz import Question
from playbook.quizpage import question_html

PLACE = "<!-- review -->"
LIST_PLACE = "<!-- cards -->"
"""Where in the page's text the review stands, and the list of all cards."""


def sheet(chapter: Chapter, content: Content) -> str:
    """Everything of a chapter that can come back, as JSON; the HTML in it is what other pages show too."""
    cards = [
        {
            "id": card.id,
            "deck": card.deck,
            "front": inline(card.front),
            "back": card_back(card) + reread(card.concepts, content, REVIEW),
        }
        for card in cards_of(chapter, content)
    ]
    asked = [
        {"id": question.id, "html": question_html(question, None, reread(question.concepts, content, REVIEW))}
        for question in questions_of(chapter, content)
    ]
    return json.dumps({"cards": cards, "questions": asked}, ensure_ascii=False, separators=(",", ":"))


def _attribute(value: Any) -> str:
    return html.escape(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def questions_of(chapter: Chapter, content: Content) -> list[Question]:
    """Every question of the chapter: section by section, then its check."""
    sections = [question for section in chapter.sections for question in content.questions_of(section)]
    return sections + check_questions_of(chapter, content)


def review_html(content: Content, sheets: dict[str, str]) -> str:
    """The review's place on its page; ``sheets`` has the address of each chapter's file by the chapter's name."""
    up = up_from(REVIEW)
    parts = []
    for chapter in chapters_of(content):
        cards: dict[str, list[str]] = {}
        for card in cards_of(chapter, content):
            cards.setdefault(card.deck, []).append(card.id)
        asked = [question.id for question in questions_of(chapter, content)]
        parts.append(
            f'<li data-chapter="{chapter.name}" data-bundle="{up}{sheets[chapter.name]}" '
            f'data-cards="{_attribute(cards)}" data-questions="{_attribute(asked)}">'
            f"{chapter.number}. {html.escape(chapter.title)}</li>"
        )
    return (
        '<div class="pb-review"><p class="pb-review__without">The review needs JavaScript. The cards of each chapter '
        f"can be read below, and questions stand at the ends of the sections.</p>"
        f"<ul hidden>{''.join(parts)}</ul></div>\n"
    )


def reading_list(content: Content, packages: dict[str, str]) -> str:
    """Each chapter's cards, check and Anki package as a Markdown table; ``packages`` has addresses by name."""
    up = up_from(REVIEW)
    lines = ["| Chapter | Cards to read | Check | For Anki |", "|---|---|---|---|"]
    for chapter in chapters_of(content):
        cards, questions = len(cards_of(chapter, content)), len(check_questions_of(chapter, content))
        package = packages.get(chapter.name)
        lines.append(
            f"| {chapter.number}. {chapter.title} "
            f"| {f'[{cards} cards](../{chapter.cards})' if cards else '—'} "
            f"| {f'[{questions} questions](../{chapter.check})' if questions else '—'} "
            f"| {f'<a href="{up}{package}" download>{package.rsplit("/", 1)[-1]}</a>' if package else '—'} |"
        )
    if ALL in packages:
        lines.append(f'| All chapters | | | <a href="{up}{packages[ALL]}" download>{ALL}.apkg</a> |')
    return "\n".join(lines) + "\n"


def fill(markdown: str, content: Content, sheets: dict[str, str], packages: dict[str, str]) -> str:
    """The review page's text with the review and the list of what can be read and downloaded in their places."""
    markdown = markdown.replace(PLACE, review_html(content, sheets))
    return markdown.replace(LIST_PLACE, reading_list(content, packages))
