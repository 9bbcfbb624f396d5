"""Every section asks, every chapter checks and has its cards; nothing gives an answer away; packages are whole."""

from __future__ import annotations

import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from playbook.anki import ALL
from playbook.chapterpages import cards_of, check_questions_of
from playbook.chapters import Chapter, chapters_of
from playbook.content import read_content
from playbook.flashcards import DECKS
from playbook.quiz import SingleChoice
from playbook.quizchecks import FEWEST, giveaways, wrong_print

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "site"
CONTENT = read_content(ROOT)
CHAPTERS = chapters_of(CONTENT)
SECTIONS = [section for section in CONTENT.concepts.sections if not section.endswith("/index")]
PROGRAMS = [q for q in CONTENT.questions if isinstance(q, SingleChoice) and q.prints is not None]
FEWEST_CARDS = 25

every_chapter = pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.name)


def quiz_of(chapter: Chapter) -> str:
    return f"docs/chapters/{chapter.name}/quiz.toml"


def test_there_are_six_chapters_of_six_sections() -> None:
    assert len(CHAPTERS) == 6 and len(SECTIONS) == 36


@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_asks_at_least_three_questions_one_of_them_a_number_or_an_order(section: str) -> None:
    questions = CONTENT.questions_of(section)
    assert len(questions) >= 3
    assert {"numeric", "order"} & {question.kind for question in questions}


@every_chapter
def test_every_chapter_check_has_ten_questions_from_several_sections(chapter: Chapter) -> None:
    questions = check_questions_of(chapter, CONTENT)
    assert len(questions) == 10
    assert len({section for question in questions for section in CONTENT.sections_of(question.concepts)}) >= 4


@every_chapter
def test_nothing_gives_the_right_answers_of_a_chapter_away(chapter: Chapter) -> None:
    own = [question for question in CONTENT.questions if question.chapter == f"C{chapter.number}"]
    assert sum(isinstance(question, SingleChoice) for question in own) >= FEWEST
    assert [str(error) for error in giveaways(quiz_of(chapter), own)] == []


@pytest.mark.parametrize("question", PROGRAMS, ids=lambda question: question.id)
def test_a_program_prints_what_its_question_says(question: SingleChoice) -> None:
    file = next(quiz_of(chapter) for chapter in CHAPTERS if question.chapter == f"C{chapter.number}")
    assert wrong_print(question, file, (ROOT / file).read_text(encoding="utf-8")) is None


def test_there_is_code_to_read() -> None:
    assert len(PROGRAMS) >= 3


@every_chapter
def test_every_chapter_has_cards_for_each_of_its_sections(chapter: Chapter) -> None:
    cards = cards_of(chapter, CONTENT)
    assert len(cards) >= FEWEST_CARDS
    homes = {CONTENT.concepts.home(card.id) for card in cards}
    assert {section for section in chapter.sections if not section.endswith("/index")} <= homes


def test_every_deck_is_worth_choosing() -> None:
    decks: list[str] = [card.deck for card in CONTENT.cards]
    assert {deck: decks.count(deck) for deck in DECKS if decks.count(deck) < 10} == {}


def test_no_card_repeats_a_question() -> None:
    stems = {question.stem.strip().casefold() for question in CONTENT.questions}
    assert [card.id for card in CONTENT.cards if card.front.strip().casefold() in stems] == []


@every_chapter
def test_check_and_cards_stand_on_the_site_and_are_linked(chapter: Chapter) -> None:
    folder = SITE / "chapters" / chapter.name
    check, cards = ((folder / page / "index.html").read_text(encoding="utf-8") for page in ("check", "cards"))
    assert check.count('class="quiz"') == 10
    assert cards.count('<details class="card"') == len(cards_of(chapter, CONTENT))
    last = chapter.sections[-1].split("/")[1]
    for page in (folder / "index.html", folder / last / "index.html"):
        html = page.read_text(encoding="utf-8")
        assert "The chapter check</a>" in html and "flash cards</a>" in html


def notes(package: Path, folder: Path) -> set[str]:
    """The ids of the cards in a package, as Anki reads them."""
    with zipfile.ZipFile(package) as archive:
        archive.extract("collection.anki2", folder)
    with closing(sqlite3.connect(folder / "collection.anki2")) as database:
        return {fields.split("\x1f")[-1] for (fields,) in database.execute("select flds from notes")}


def test_the_sites_packages_hold_every_card_once(tmp_path: Path) -> None:
    for chapter in CHAPTERS:
        wanted = {card.id for card in cards_of(chapter, CONTENT)}
        assert notes(SITE / "downloads" / f"{chapter.name}.apkg", tmp_path) == wanted
    assert notes(SITE / "downloads" / f"{ALL}.apkg", tmp_path) == {card.id for card in CONTENT.cards}
