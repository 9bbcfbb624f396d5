"""The Markdown that is made from content: readable without JavaScript, and closed to what content might smuggle in."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
import yaml

from playbook import drillpage, sectionpage
from playbook.content import Content, read_content
from playbook.drill import Drill
from playbook.inline import inline
from playbook.quizpage import question_html
from tests.playbook.repository import SLUG


@pytest.fixture
def content(root: Path) -> Content:
    """The small repository's content."""
    return read_content(root)


def page(content: Content, **changes: str) -> str:
    """The drill's page, with parts of the drill exchanged."""
    drill: Drill = dataclasses.replace(content.drills[0], **changes)  # type: ignore[arg-type]  # texts only
    return drillpage.markdown(drill, content, "assets/drills/x.json")


def test_statement_starter_and_examples_stand_in_the_page(content: Content) -> None:
    text = page(content)
    drill = content.drills[0]
    for part in (drill.meta.title, drill.starter.strip(), "def test_two_kinds_in_a_sentence", drill.meta.follow_up):
        assert part in text
    assert "longest_span(" in text and "## Your task" in text
    assert "def test_no_tokens_give_none" not in text  # edge tests show themselves when they fail


def test_a_drill_links_to_the_sections_it_trains(content: Content) -> None:
    assert "- [Windows](../../chapters/2-coding/windows.md): Fixed and variable windows; " in page(content)


def test_a_section_links_to_its_drills_and_asks_its_questions(content: Content) -> None:
    ending = sectionpage.ending(content.by_section["2-coding/windows"], content)
    assert f"](../../practice/drills/{SLUG}.md)" in ending
    assert 'data-id="C2.S2.q1"' in ending
    assert sectionpage.ending(content.by_section["3-fundamentals/metrics"], content) == ""


def test_a_question_can_be_answered_without_javascript(content: Content) -> None:
    form = question_html(content.questions[0], 1)
    assert form.count('<input type="radio"') == form.count("<label") == 3
    assert form.count('data-right="true"') == 1
    assert '<details class="quiz-answer">' in form and "<strong>Right:</strong> Neither of them" in form
    assert "\n" not in form  # a blank line would end the HTML block


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a < b & c", "a &lt; b &amp; c"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("`<b>` and **bold** and *lean*", "<code>&lt;b&gt;</code> and <strong>bold</strong> and <em>lean</em>"),
        ("`a * b * c`", "<code>a * b * c</code>"),
        ("two`s", "two`s"),
    ],
)
def test_a_questions_text_is_escaped(text: str, shown: str) -> None:
    assert inline(text) == shown


def test_code_that_holds_a_fence_does_not_leave_its_own(content: Content) -> None:
    code = 'def longest_span(tokens, k):\n    """\n```\n<script>alert(1)</script>\n````\n    """\n'
    assert f"`````python\n{code.rstrip()}\n`````" in page(content, solution=code)


@pytest.mark.parametrize("title", ['It\'s "both" kinds of quotes', "A: colon # and hash", "back\\slash", "naïve ✓"])
def test_any_title_makes_sound_front_matter(content: Content, title: str) -> None:
    drill = content.drills[0]
    changed = dataclasses.replace(drill, meta=drill.meta.model_copy(update={"title": title}))
    text = drillpage.markdown(changed, content, "assets/drills/x.json")
    assert yaml.safe_load(text.split("---\n")[1])["title"] == title


def test_headings_are_pushed_down_but_comments_in_code_are_not() -> None:
    text = "## Plan\n\n````python\n# a comment\n```\n# another\n````\n\n# Test\n"
    assert drillpage.demote(text, 2) == "#### Plan\n\n````python\n# a comment\n```\n# another\n````\n\n### Test"
