"""A chapter's generated pages as plain Markdown: its check, all its cards, and the links that lead to both."""

from __future__ import annotations

import json

from playbook.chapters import Chapter, address, chapters_of, reread, up_from
from playbook.content import Content, Page
from playbook.flashcards import Card
from playbook.inline import inline, one_line
from playbook.quiz import Question
from playbook.quizpage import question_html

REVIEW = "practice/review.md"


def check_questions_of(chapter: Chapter, content: Content) -> list[Question]:
    """The chapter check's questions, in the order of their numbers."""
    own = [q for q in content.questions if q.in_check and q.chapter == f"C{chapter.number}"]
    return sorted(own, key=lambda question: int(question.id.rsplit("q", 1)[1]))


def cards_of(chapter: Chapter, content: Content) -> list[Card]:
    """The chapter's cards, section by section."""
    own = [card for card in content.cards if card.chapter == f"C{chapter.number}"]
    return sorted(own, key=lambda card: content.concepts.sections.index(_home(card, content)))


def _home(card: Card, content: Content) -> str:
    home = content.concepts.home(card.id)
    assert home is not None, f"{card.id} was read and belongs nowhere"
    return home


def _front(title: str, description: str) -> str:
    said = {"title": title, "description": description}
    return "---\n" + "".join(f"{key}: {json.dumps(text, ensure_ascii=False)}\n" for key, text in said.items()) + "---\n"


def check_markdown(chapter: Chapter, content: Content) -> str:
    """The page of the chapter check: its questions, which the page's script marks, and a way to what to reread."""
    questions = check_questions_of(chapter, content)
    title = f"Chapter {chapter.number} check"
    shown = [
        question_html(question, number, reread(question.concepts, content, chapter.check))
        for number, question in enumerate(questions, 1)
    ]
    return "\n".join(
        [
            _front(title, f"{len(questions)} questions across the chapter “{chapter.title}”, with a score."),
            f"# {title}\n",
            f"{len(questions)} questions from all over [{chapter.title}](index.md), in no section's order. Decide on "
            "each before you look. At the end stand your score and, by concept, what to read again; what you miss "
            f"comes back in the [review](../../{REVIEW}).\n",
            f'<div class="pb-check" data-chapter="{chapter.name}">\n' + "\n".join(shown) + "\n</div>\n",
        ]
    )


def card_back(card: Card) -> str:
    """The answer, with its example and its trap, as HTML."""
    return (
        f'<p class="card-back">{inline(card.back)}</p><dl class="card-more">'
        f"<dt>Example</dt><dd>{inline(card.example)}</dd><dt>Trap</dt><dd>{inline(card.trap)}</dd></dl>"
    )


def _folded(card: Card) -> str:
    return one_line(
        f'<details class="card" id="{card.id.replace(".", "-")}"><summary>{inline(card.front)}</summary>'
        f"{card_back(card)}</details>"
    )


def cards_markdown(chapter: Chapter, content: Content, package: str) -> str:
    """The page of all the chapter's cards, each as a folded answer; ``package`` is the address of its Anki package."""
    cards = cards_of(chapter, content)
    up = up_from(chapter.cards)
    title = f"Chapter {chapter.number} flash cards"
    lines = [
        _front(title, f"{len(cards)} flash cards of the chapter “{chapter.title}”, to read, to review and for Anki."),
        f"# {title}\n",
        f"{len(cards)} cards of [{chapter.title}](index.md). Say your answer aloud before you unfold one.\n",
        '<p class="pb-links">'
        f'<a href="{up}{address(REVIEW)}?from={chapter.name}">Review these cards</a> '
        f'<a href="{up}{package}" download>Download them for Anki</a></p>\n',
    ]
    for section in dict.fromkeys(_home(card, content) for card in cards):
        page = content.by_section[section]
        folded = [_folded(card) for card in cards if _home(card, content) == section]
        lines.append(f"## {page.title}\n\n" + f'<div class="pb-cards">\n{"\n".join(folded)}\n</div>\n')
        lines.append(f"[Read the section]({page.path.rsplit('/', 1)[-1]})\n")
    return "\n".join(lines)


def links_from(page: Page, content: Content) -> list[str]:
    """Markdown that leads from a chapter's opening and its last section to its check and its cards."""
    for chapter in chapters_of(content):
        if page.section in (f"{chapter.name}/index", chapter.sections[-1]):
            return _links(chapter, content)
    return []


def _links(chapter: Chapter, content: Content) -> list[str]:
    questions, cards = len(check_questions_of(chapter, content)), len(cards_of(chapter, content))
    lines = []
    if questions:
        lines.append(f"- [The chapter check](check.md): {questions} questions, a score, and what to read again.")
    if cards:
        lines.append(f"- [The chapter's flash cards](cards.md): {cards} of them, to read, to review and for Anki.")
    return ["\n## The whole chapter {#the-whole-chapter}\n", *lines, ""] if lines else []
