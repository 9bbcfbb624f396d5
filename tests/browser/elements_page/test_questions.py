"""Questions of every kind are answered by keyboard, marked in words, kept, and come back when they were wrong."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.elements_page.reader import put, record, records, until

MULTIPLE, ORDER, NUMBER, PRINTS, SHARE = "C2.S2.q2", "C2.S2.q3", "C2.S2.q4", "C2.S2.q5", "C3.S3.q1"


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    """The page of questions of every kind; an error in any script fails the test."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{address}questions/")
    page.wait_for_selector(".quiz.pb-upgraded")
    yield page
    context.close()
    assert errors == []


def question(page: Page, id: str) -> Locator:
    found = page.locator(f'.quiz[data-id="{id}"]')
    found.scroll_into_view_if_needed()
    expect(found).to_have_class("quiz pb-upgraded")
    return found


def check(asked: Locator) -> None:
    asked.get_by_role("button", name="Check", exact=True).click()


def verdict(asked: Locator) -> Locator:
    return asked.locator(".pb-quiz__verdict")


def test_several_answers_are_right_only_together(page: Page) -> None:
    asked = question(page, MULTIPLE)
    check(asked)
    expect(verdict(asked)).to_have_text("Choose an answer first.")
    asked.locator("input").nth(0).check()
    asked.locator("input").nth(2).check()
    check(asked)
    expect(verdict(asked)).to_have_text("Not right: 1 of 2 found, 1 wrong one ticked")
    assert asked.locator(".pb-quiz__mark").all_inner_texts() == ["Right", "Right, and not ticked", "Your answer"]
    expect(asked.locator(".quiz-why:visible")).to_have_count(3)
    until(page, lambda: record(page, "quiz", MULTIPLE) is not None)
    assert (record(page, "quiz", MULTIPLE) or {})["chosen"] == [0, 2]
    asked.get_by_text("Try again").click()
    for label in asked.locator('label[data-right="true"]').all():
        label.click()
    check(asked)
    expect(verdict(asked)).to_have_text("Right")
    until(page, lambda: (record(page, "quiz", MULTIPLE) or {}).get("right") is True)
    assert (record(page, "quiz", MULTIPLE) or {})["chosen"] == [0, 1]


def place(asked: Locator, row: int) -> int:
    return int(asked.locator(".quiz-step").nth(row).get_attribute("data-place") or -1)


def test_an_order_is_made_with_the_keyboard(page: Page) -> None:
    asked = question(page, ORDER)
    assert [place(asked, row) for row in range(3)] != [0, 1, 2]
    for wanted in range(3):
        at = next(row for row in range(3) if place(asked, row) == wanted)
        up = asked.locator(".quiz-step").nth(at).get_by_role("button", name="Move up")
        up.focus()
        for _ in range(at - wanted):
            page.keyboard.press("Enter")
            at -= 1
            expect(asked.locator(".pb-announcer")).to_contain_text(f"Now {at + 1} of 3: ")
            moved = asked.locator(".quiz-step").nth(at).get_by_role("button", name="Move up")
            expect(moved).to_be_focused()
    assert [place(asked, row) for row in range(3)] == [0, 1, 2]
    first = asked.locator(".quiz-step").first.get_by_role("button", name="Move up")
    expect(first).to_have_attribute("aria-disabled", "true")
    first.focus()
    page.keyboard.press("Enter")  # it leads nowhere, keeps the focus, and nothing happens
    assert [place(asked, row) for row in range(3)] == [0, 1, 2]
    check(asked)
    expect(verdict(asked)).to_have_text("Right")
    until(page, lambda: (record(page, "quiz", ORDER) or {}).get("chosen") == [0, 1, 2])


def test_a_wrong_order_says_where_each_step_belongs(page: Page) -> None:
    asked = question(page, ORDER)
    shown = [place(asked, row) for row in range(3)]
    check(asked)
    right = sum(at == where for at, where in enumerate(shown))
    expect(verdict(asked)).to_have_text(f"Not right: {right} of 3 stand where they belong")
    marks = [f"Belongs at {where + 1}" if at != where else "In its place" for at, where in enumerate(shown)]
    assert asked.locator(".pb-quiz__mark").all_inner_texts() == marks
    expect(asked.locator(".pb-step__move:visible")).to_have_count(0)
    asked.get_by_text("Try again").click()
    expect(asked.locator(".quiz-why:visible")).to_have_count(0)
    assert sorted(place(asked, row) for row in range(3)) == [0, 1, 2]
    assert [place(asked, row) for row in range(3)] != [0, 1, 2]


RIGHT = "Right"
NO_NUMBER = "Write a number, such as 1,234.5 or 4.26%."
NO_SHARE = "Write a number between 0 and 1, or a percentage."
WRONG = "Not right. Right: 2,000 moves"
WRONG_SHARE = "Not right. Right: 0.0426 probability"
TYPED = [
    *[(NUMBER, typed, RIGHT) for typed in ("2000", "2,000", "2 000", "2 000", "2_000", "2'000", "2e3", "2,000 moves")],
    *[(NUMBER, typed, RIGHT) for typed in ("2000.0", " +2000 ", "4000/2", "€2,000")],
    *[(NUMBER, typed, WRONG) for typed in ("1999", "-2000", "−2000", "2,000.5", "2.000", "20,00", "0")],
    *[(NUMBER, typed, NO_NUMBER) for typed in ("", "two", "1,23,4.5", "1/0", "1/2/3", "2000 steps", "1e999", "NaN")],
    *[(SHARE, typed, RIGHT) for typed in ("0.0426", ".0426", "0,0426", "4.26%", "4.26 %", "4,26%", "4.26 per cent")],
    *[(SHARE, typed, RIGHT) for typed in ("4/94", "0.0421", "0.0431", "4.26e-2")],
    *[(SHARE, typed, WRONG_SHARE) for typed in ("0.0444", "4/90", "0.5", "50%", "0.0420", "-0.0426")],
    *[(SHARE, typed, NO_SHARE) for typed in ("4.26", "426%")],
]  # fmt: skip


def test_numbers_are_read_as_people_type_them(page: Page) -> None:
    said = {}
    for id, typed, _ in TYPED:
        asked = question(page, id)
        asked.locator("input").fill(typed)
        asked.locator("input").press("Enter")
        said[typed] = verdict(asked).inner_text()
        if asked.get_by_text("Try again").is_visible():
            asked.get_by_text("Try again").click()
    assert said == {typed: sentence for _, typed, sentence in TYPED}


def test_a_known_trap_is_answered_with_its_reason(page: Page) -> None:
    asked = question(page, SHARE)
    asked.locator("input").fill("4/90")
    check(asked)
    told = asked.locator(".pb-number__told")
    assert told.locator(".pb-quiz__mark").all_inner_texts() == ["Not 0.0444", "Right: 0.0426 probability"]
    expect(told).to_contain_text("a false alarm is paid for only when there is no fraud")
    expect(asked.locator("input")).to_be_disabled()
    until(page, lambda: (record(page, "quiz", SHARE) or {}).get("chosen") == "4/90")
    asked.get_by_text("Try again").click()
    asked.locator("input").fill("0.5")
    check(asked)
    expect(told.locator(".pb-quiz__mark")).to_have_text(["Right: 0.0426 probability"])


def test_code_to_read_is_coloured_and_offers_no_run(page: Page) -> None:
    asked = question(page, PRINTS)
    expect(asked.locator(".quiz-code code")).to_have_text("window = [3, 1, 2]\nprint(sum(window))")
    expect(asked.locator(".quiz-code .mi")).to_have_count(3)
    assert page.locator(".pb-run").count() == 0


def test_a_wrong_answer_joins_the_review_and_a_right_one_does_not(page: Page) -> None:
    before = page.evaluate("Date.now()")
    asked = question(page, NUMBER)
    asked.locator("input").fill("1,000")
    check(asked)
    until(page, lambda: record(page, "reviews", NUMBER) is not None)
    kept = record(page, "reviews", NUMBER) or {}
    assert 540_000 < kept["due"] - before < 700_000
    asked.get_by_text("Try again").click()
    asked.locator("input").fill("2,000")
    check(asked)
    until(page, lambda: (record(page, "quiz", NUMBER) or {}).get("right") is True)
    assert (
        record(page, "reviews", NUMBER) == kept
    )  # it is right a moment after the answer was read: that proves nothing
    right = question(page, SHARE)
    right.locator("input").fill("4.26%")
    check(right)
    until(page, lambda: record(page, "quiz", SHARE) is not None)
    assert [key for key, _ in records(page, "reviews")] == [NUMBER]


def test_answers_of_an_earlier_release_are_still_read(page: Page) -> None:
    put(page, "quiz", "C2.S2.q1", {"chosen": 1, "right": False, "time": 5})
    put(page, "quiz", MULTIPLE, {"chosen": [0, 1], "right": True, "time": 5})
    page.reload()
    expect(verdict(question(page, "C2.S2.q1"))).to_have_text("Last time: not right")
    expect(verdict(question(page, MULTIPLE))).to_have_text("Last time: right")
    assert records(page, "aside") == []


def test_questions_read_without_javascript(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}questions/")
    expect(page.locator(".quiz-answer")).to_have_count(page.locator(".quiz").count())
    expect(page.locator(".quiz-answer").first.locator(".quiz-why").first).to_be_hidden()
    for number in range(page.locator(".quiz").count()):
        answer = page.locator(".quiz-answer").nth(number)
        answer.locator("summary").click()
        expect(answer.locator(".quiz-why").first).to_be_visible()
    context.close()


def test_a_question_far_below_costs_nothing_until_it_is_near(page: Page) -> None:
    page.evaluate(
        """() => {
          const far = document.querySelector(".quiz").cloneNode(true);
          far.className = "quiz far";
          const room = document.createElement("div");
          room.style.height = "6000px";
          document.querySelector("article").append(room, far);
          upgrader.refresh();
        }"""
    )
    page.wait_for_timeout(300)
    expect(page.locator(".far")).to_have_class("quiz far")
    page.locator(".far").scroll_into_view_if_needed()
    expect(page.locator(".far")).to_have_class("quiz far pb-upgraded")
