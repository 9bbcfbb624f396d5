"""Pages that are made of a chapter's questions and cards: whole, linked both ways, and readable as they stand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from playbook.chapterpages import cards_markdown, check_markdown, links_from
from playbook.chapters import Chapter, address, chapters_of, reread, up_from
from playbook.content import Content, read_content
from playbook.quizpage import mixed, number, question_html
from playbook.reviewpage import LIST_PLACE, PLACE, fill, sheet
from tests.playbook.questions import CARD, CHECK, MULTIPLE, NUMERIC, ORDER, PRINTS
from tests.playbook.repository import QUIZ, edit

ALL = QUIZ + MULTIPLE + ORDER + NUMERIC + PRINTS + CHECK.replace("q1", "q10") + CHECK.replace("q1", "q9")


@pytest.fixture
def content(root: Path) -> Content:
    """Every kind of question, two of the chapter check, and one card."""
    folder = root / "docs/chapters/2-coding"
    (folder / "quiz.toml").write_text(ALL, encoding="utf-8")
    (folder / "flashcards.toml").write_text(CARD, encoding="utf-8")
    return read_content(root)


@pytest.fixture
def chapter(content: Content) -> Chapter:
    return chapters_of(content)[0]


def test_a_chapter_is_what_its_folder_says(content: Content, chapter: Chapter) -> None:
    assert [each.name for each in chapters_of(content)] == ["2-coding", "3-fundamentals"]
    assert (chapter.number, chapter.check, chapter.sections) == (
        "2",
        "chapters/2-coding/check.md",
        ("2-coding/windows",),
    )


@pytest.mark.parametrize(
    ("path", "place", "up"),
    [
        ("chapters/2-coding/check.md", "chapters/2-coding/check/", "../../../"),
        ("chapters/2-coding/index.md", "chapters/2-coding/", "../../"),
        ("practice/review.md", "practice/review/", "../../"),
    ],
)
def test_a_page_stands_in_a_folder_of_its_own(path: str, place: str, up: str) -> None:
    assert (address(path), up_from(path)) == (place, up)


def test_the_check_holds_its_own_questions_in_order(content: Content, chapter: Chapter) -> None:
    text = check_markdown(chapter, content)
    assert yaml.safe_load(text.split("---\n")[1])["title"] == "Chapter 2 check"
    assert text.index('data-id="C2.check.q9"') < text.index('data-id="C2.check.q10"')
    assert "C2.S2.q1" not in text
    assert '<a href="../../../chapters/2-coding/windows/">Fixed and variable windows</a> <span>Windows</span>' in text
    assert [question.id for question in content.questions_of("2-coding/windows")] == [
        f"C2.S2.q{n}" for n in range(1, 6)
    ]


def test_every_card_can_be_read_folded(content: Content, chapter: Chapter) -> None:
    text = cards_markdown(chapter, content, "downloads/2-coding.apkg")
    assert '<details class="card" id="C2-S2-f1"><summary>What do you say of a window' in text
    assert "<dt>Trap</dt><dd>“It slides” says nothing" in text
    assert '<a href="../../../practice/review/?from=2-coding">' in text
    assert '<a href="../../../downloads/2-coding.apkg" download>' in text


def test_the_last_section_leads_to_both(content: Content) -> None:
    links = "\n".join(links_from(content.by_section["2-coding/windows"], content))
    assert "[The chapter check](check.md): 2 questions" in links and "[The chapter's flash cards](cards.md): 1" in links
    assert links_from(content.by_section["3-fundamentals/metrics"], content) == []  # it has neither yet


def test_the_review_is_given_every_question_and_card(content: Content, chapter: Chapter) -> None:
    held = json.loads(sheet(chapter, content))
    ids = [question["id"] for question in held["questions"]]
    assert ids == [*(f"C2.S2.q{n}" for n in range(1, 6)), "C2.check.q9", "C2.check.q10"]
    assert held["cards"][0]["front"] == "What do you say of a window before you code it?"
    assert "<legend>Question</legend>" in held["questions"][0]["html"]
    page = fill(f"{PLACE}\n{LIST_PLACE}\n", content, {"2-coding": "a.json", "3-fundamentals": "b.json"}, {})
    assert 'data-bundle="../../a.json"' in page and "C2.S2.f1" in page and "C2.check.q10" in page
    assert "[1 cards](../chapters/2-coding/cards.md)" in page


def test_steps_are_never_shown_in_the_right_order(content: Content) -> None:
    question = next(q for q in content.questions if q.kind == "order")
    for name in range(200):
        assert sorted(mixed(f"id {name}", question.steps)) == [0, 1, 2] != mixed(f"id {name}", question.steps)
    assert mixed(question.id, question.steps) == mixed(question.id, question.steps)


@pytest.mark.parametrize(
    ("value", "shown"),
    [(57763.0, "57,763"), (0.0426, "0.0426"), (1234.5, "1,234.5"), (-3.0, "-3"), (1e-12, "1e-12"), (0.1 + 0.2, "0.3")],
)
def test_numbers_are_shown_as_people_write_them(value: float, shown: str) -> None:
    assert number(value) == shown


def test_what_a_question_is_about_is_linked_where_it_is_taught(root: Path, content: Content) -> None:
    edit(root / "docs/chapters/2-coding/windows.md", "teaches: [C2.S2.06, C2.S2.07]", "teaches:\n  Grow: [C2.S2.06]")
    edit(root / "docs/chapters/2-coding/windows.md", "A window moves", "## Grow\n\nA window moves")
    edit(root / "docs/chapters/2-coding/windows.md", "status: written", "status: outline")
    again = read_content(root)
    question = next(q for q in again.questions if q.id == "C2.S2.q2")
    here = reread(question.concepts, again, "chapters/2-coding/windows.md")
    assert here == '<ul class="quiz-reread"><li><a href="#grow">Fixed and variable windows</a></li></ul>'
    assert 'href="../../chapters/2-coding/windows/#grow"' in reread(question.concepts, again, "practice/review.md")
    assert here in question_html(question, 1, here)
