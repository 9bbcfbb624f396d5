"""The review: cards and missed questions come when they are due, once a session, within the day's minutes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.elements_page.questions import CARDS, METRICS
from tests.browser.elements_page.reader import put, record, records, until

NOW = 1_800_000_000_000  # a morning in January 2027
MINUTE = 60_000
DAY = 24 * 60 * MINUTE
KNOWN = {"stability": 3.0, "difficulty": 5.0, "scheduled": 3, "step": 0, "reps": 2, "lapses": 0, "state": 2}


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    made = chromium.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext, address: str) -> Iterator[Page]:
    """The review at a fixed time; an error in any script fails the test."""
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.clock.install(time=NOW / 1000)
    page.clock.resume()
    open_review(page, address)
    yield page
    assert errors == []


def open_review(page: Page, address: str, query: str = "") -> None:
    page.goto(f"{address}practice/review/{query}")
    expect(page.locator(".pb-review__due")).not_to_be_empty()


def at(page: Page, time: int) -> None:
    """Open the page again at another time."""
    page.clock.set_system_time(time / 1000)
    page.reload()
    expect(page.locator(".pb-review__due")).not_to_be_empty()


def start(page: Page) -> None:
    page.get_by_role("button", name="Start", exact=True).click()
    expect(page.locator(".pb-review__session")).to_be_visible()


def due(page: Page) -> str:
    return page.locator(".pb-review__due").inner_text()


def front(page: Page) -> str:
    return page.locator(".pb-review__front").inner_text()


def grade(page: Page, key: str) -> None:
    place = page.locator(".pb-review__place")
    before = place.inner_text()
    page.keyboard.press("Space")
    page.keyboard.press(key)
    expect(place.filter(has_text=re.compile("^" + re.escape(before) + "$"))).to_have_count(0)


def test_a_card_is_turned_and_graded_by_keyboard_alone(page: Page) -> None:
    assert due(page) == f"{2 * CARDS} new cards. About 4 minutes."
    page.locator("#pb-review-choice").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".pb-review__front")).to_be_focused()
    expect(page.locator(".pb-review__back")).to_be_hidden()
    page.keyboard.press("3")  # not before the answer was seen
    expect(page.locator(".pb-review__place")).to_contain_text("1 of 12")
    page.keyboard.press("Space")
    expect(page.locator(".pb-review__back")).to_be_focused()
    expect(page.locator(".pb-review__back")).to_contain_text("The sentence that is true of it after each step.")
    expect(page.locator(".pb-review__back")).to_contain_text("name what the window holds")
    assert page.locator(".pb-grade").count() == 4
    said = page.locator(".pb-grade--3 .pb-grade__wait").inner_text()
    page.keyboard.press("3")
    expect(page.locator(".pb-review__place")).to_contain_text("2 of 12")
    expect(page.locator(".pb-review > .pb-announcer")).to_have_text(f"Good: back in {said}")
    [(id, kept)] = records(page, "reviews")
    assert re.fullmatch(r"C[23]\.S\d\.f1", id)
    assert round((kept["due"] - NOW) / DAY) == int(said.split()[0])
    [(_, given)] = records(page, "grades")
    assert (given["item"], given["grade"]) == (id, 3)


def test_keys_belong_to_the_session_only_while_the_focus_is_in_it(page: Page) -> None:
    start(page)
    grade(page, "3")
    page.keyboard.press("Space")
    expect(page.locator(".pb-grade")).to_have_count(4)
    page.locator("#end").focus()
    for key in ("3", "u"):
        page.keyboard.press(key)
    page.wait_for_timeout(200)
    expect(page.locator(".pb-review__place")).to_contain_text("2 of 12")
    page.get_by_role("button", name="Again").focus()
    page.keyboard.press("3")
    expect(page.locator(".pb-review__place")).to_contain_text("3 of 12")


def test_again_comes_back_after_ten_minutes_and_not_in_the_same_session(page: Page) -> None:
    start(page)
    seen = [front(page)]
    grade(page, "1")
    while page.locator(".pb-review__session").count():
        seen.append(front(page))
        last = len(seen) == 2 * CARDS
        page.keyboard.press("Space")
        page.keyboard.press("4")
        if last:
            break
        expect(page.locator(".pb-review__place")).to_contain_text(f"{len(seen) + 1} of 12")
    expect(page.locator(".pb-review__end")).to_have_text("Done")
    assert len(seen) == len(set(seen)) == 2 * CARDS
    expect(page.locator(".pb-review__stage")).to_contain_text("12 items reviewed, 1 of them come back today.")
    expect(page.locator(".pb-review__stage")).to_contain_text("Next due in 10 min: 1 item.")
    at(page, NOW + 5 * MINUTE)
    assert due(page).startswith("Nothing is due. Next due in ")
    expect(page.get_by_role("button", name="Start", exact=True)).to_be_hidden()
    at(page, NOW + 11 * MINUTE)
    assert due(page).startswith("1 due. About 1 minute.")
    start(page)
    assert front(page) == seen[0]


def test_chapters_take_turns(page: Page) -> None:
    start(page)
    decks = []
    for number in range(1, 2 * CARDS):
        decks.append(page.locator(".pb-review__deck").inner_text())
        page.keyboard.press("Space")
        page.keyboard.press("3")
        expect(page.locator(".pb-review__place")).to_contain_text(f"{number + 1} of 12")
    assert all(one != other for one, other in pairwise(decks))


def test_undo_takes_the_last_grade_back(page: Page) -> None:
    start(page)
    first = front(page)
    expect(page.get_by_role("button", name="Undo")).to_be_hidden()
    grade(page, "4")
    assert len(records(page, "reviews")) == len(records(page, "grades")) == 1
    page.keyboard.press("u")
    expect(page.locator(".pb-review__place")).to_contain_text("1 of 12")
    assert front(page) == first
    assert records(page, "reviews") == records(page, "grades") == []
    expect(page.locator(".pb-review__back")).to_be_hidden()


def test_undo_brings_the_earlier_state_back(page: Page, address: str) -> None:
    before = {**KNOWN, "due": NOW - DAY, "last": NOW - 4 * DAY}
    put(page, "reviews", "C2.S2.f3", before)
    page.reload()
    assert due(page).startswith("1 due and 11 new cards.")
    start(page)
    assert "card 3" in front(page)
    grade(page, "1")
    until(page, lambda: (record(page, "reviews", "C2.S2.f3") or {})["lapses"] == 1)
    page.get_by_role("button", name="Undo").click()
    until(page, lambda: record(page, "reviews", "C2.S2.f3") == before)


def test_one_chapter_or_one_deck_can_be_chosen(page: Page, address: str) -> None:
    page.get_by_label("What to review").select_option(label=METRICS)
    assert due(page).startswith(f"{CARDS} new cards.")
    start(page)
    assert page.locator(".pb-review__deck").inner_text() == METRICS
    open_review(page, address, "?from=2-coding")
    assert page.get_by_label("What to review").input_value() == "c 2-coding"
    assert due(page).startswith(f"{CARDS} new cards.")
    open_review(page, address, "?from=nowhere")
    assert page.get_by_label("What to review").input_value() == ""


def test_a_missed_question_comes_back_and_is_marked_by_the_page(page: Page) -> None:
    put(page, "quiz", "C3.S3.q1", {"chosen": "4/90", "right": False, "time": NOW - 11 * MINUTE})
    put(page, "quiz", "C2.S2.q4", {"chosen": "2000", "right": True, "time": NOW - DAY})
    page.reload()
    assert due(page).startswith("1 due, 1 missed question among them and 12 new cards.")
    start(page)
    asked = page.locator(".pb-review .quiz")
    expect(asked.locator("input")).to_be_focused()
    page.keyboard.type("0.0444")
    page.keyboard.press("Enter")
    expect(page.locator(".pb-grade")).to_have_text([re.compile("^Again")])
    expect(page.locator(".pb-grade--1")).to_be_focused()
    page.keyboard.press("u")  # nothing to undo yet
    page.keyboard.press("Enter")
    expect(page.locator(".pb-review__place")).to_contain_text("2 of 13")
    until(page, lambda: record(page, "reviews", "C3.S3.q1") is not None)
    page.keyboard.press("u")
    expect(asked.locator("input")).to_be_focused()
    page.keyboard.type("4.26%")
    page.keyboard.press("Enter")
    assert page.locator(".pb-grade").count() == 3
    expect(page.locator(".pb-grade--3")).to_be_focused()
    page.keyboard.press("3")
    expect(page.locator(".pb-review__place")).to_contain_text("2 of 13")
    assert (record(page, "reviews", "C3.S3.q1") or {})["lapses"] == 0
    assert (record(page, "quiz", "C3.S3.q1") or {})["right"] is True


def test_undo_restores_the_answer_to_a_question(page: Page) -> None:
    before = {"chosen": "4/90", "right": False, "time": NOW - 11 * MINUTE}
    put(page, "quiz", "C3.S3.q1", before)
    page.reload()
    start(page)
    page.keyboard.type("4.26%")
    page.keyboard.press("Enter")
    page.keyboard.press("3")
    expect(page.locator(".pb-review__place")).to_contain_text("2 of 13")
    page.keyboard.press("u")
    until(page, lambda: record(page, "quiz", "C3.S3.q1") == before)
    assert record(page, "reviews", "C3.S3.q1") is None


def spend(page: Page, seconds: int) -> None:
    """Grades of a card that is none of the page's, given today."""
    for number in range(1, seconds // 60 + 1):
        grade = {"item": "C1.S1.f1", "grade": 3, "time": NOW - MINUTE, "seconds": 60}
        put(page, "grades", number, grade)
    page.reload()


def test_after_ten_minutes_the_day_is_done_unless_the_reader_wants_more(page: Page) -> None:
    spend(page, 600)
    assert "Your ten minutes for today are used" in due(page)
    expect(page.get_by_role("button", name="Start", exact=True)).to_have_count(0)
    page.get_by_role("button", name="Ten more minutes").click()
    expect(page.locator(".pb-review__place")).to_contain_text("10 min left today")
    at(page, NOW + DAY)
    expect(page.get_by_role("button", name="Start", exact=True)).to_be_visible()


def test_a_session_ends_when_the_minutes_are_used_up(page: Page) -> None:
    spend(page, 540)
    start(page)
    expect(page.locator(".pb-review__place")).to_contain_text("1 min left today")
    page.clock.set_system_time((NOW + 70 * 1000) / 1000)
    page.keyboard.press("Space")
    page.keyboard.press("3")
    expect(page.locator(".pb-review__end")).to_have_text("Ten minutes are up")
    expect(page.locator(".pb-review__end")).to_be_focused()
    page.get_by_role("button", name="Undo the last grade").click()
    expect(page.locator(".pb-review__place")).to_contain_text("1 of 12")
    page.clock.set_system_time((NOW + 140 * 1000) / 1000)
    page.keyboard.press("Space")
    page.keyboard.press("3")
    page.get_by_role("button", name="Ten more minutes").click()
    expect(page.locator(".pb-review__place")).to_contain_text("1 of 11")


def test_so_many_new_cards_are_enough_for_a_day_unless_the_reader_wants_more(page: Page) -> None:
    for number in range(1, 14):  # thirteen cards that are none of the page's, seen for the first time today
        put(page, "grades", number, {"item": f"C1.S1.f{number}", "grade": 3, "time": NOW - MINUTE, "seconds": 5})
        put(page, "reviews", f"C1.S1.f{number}", {**KNOWN, "reps": 1, "due": NOW + DAY, "last": NOW - MINUTE})
    page.reload()
    assert due(page).startswith("2 new cards.")
    start(page)
    grade(page, "3")
    page.keyboard.press("Space")
    page.keyboard.press("3")
    expect(page.locator(".pb-review__end")).to_have_text("Done")
    page.get_by_role("button", name="Back to the start").click()
    assert due(page).startswith("Nothing is due. Today's 15 new cards are done. Next due in ")
    page.get_by_role("button", name="Take more new cards").click()
    expect(page.locator(".pb-review__place")).to_contain_text("1 of 10")


def test_a_chapter_that_does_not_load_is_left_out_and_said(page: Page) -> None:
    page.route("**/3-fundamentals.json", lambda route: route.abort())
    page.reload()
    start(page)
    expect(page.locator(".pb-review__place")).to_contain_text(f"1 of {CARDS}")
    expect(page.locator(".pb-review__refused")).to_contain_text("Left out, because they did not load: 3. ")
    page.route("**/2-coding.json", lambda route: route.abort())
    page.reload()
    page.get_by_role("button", name="Start", exact=True).click()
    expect(page.get_by_role("button", name="Try again")).to_be_focused()
    page.unroute("**/2-coding.json")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".pb-review__place")).to_contain_text(f"1 of {CARDS}")


def test_where_nothing_can_be_kept_the_session_still_runs_and_says_so(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.add_init_script("IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') }")
    open_review(page, address)
    expect(page.locator(".pb-review__refused")).to_contain_text("Grades are not kept: this browser keeps nothing")
    start(page)
    grade(page, "3")
    page.keyboard.press("u")
    expect(page.locator(".pb-review__place")).to_contain_text("1 of 12")


def test_a_record_that_cannot_be_read_counts_as_none(page: Page) -> None:
    put(page, "reviews", "C2.S2.f1", {"due": "soon"})
    put(page, "reviews", "C2.S2.f2", {**KNOWN, "due": NOW + DAY, "last": NOW - DAY})
    page.reload()
    assert due(page).startswith("11 new cards.")


def test_a_clock_that_was_set_back_breaks_nothing(page: Page) -> None:
    put(page, "reviews", "C2.S2.f1", {**KNOWN, "due": NOW - DAY, "last": NOW + DAY})
    page.reload()
    start(page)
    grade(page, "3")
    until(page, lambda: (record(page, "reviews", "C2.S2.f1") or {})["reps"] == 3)
    assert (record(page, "reviews", "C2.S2.f1") or {})["due"] > NOW


def open_records(page: Page) -> None:
    page.evaluate(
        """() => {
          const root = document.createElement("div");
          root.className = "pb-records";
          document.querySelector("article").prepend(root);
          upgrader.refresh();
        }"""
    )
    expect(page.locator(".pb-records__state")).to_contain_text("Kept here")


def export(page: Page) -> str:
    with page.expect_download() as download:
        page.click("text=Export everything")
    return Path(download.value.path()).read_text(encoding="utf-8")


def test_reviews_and_grades_are_exported_and_imported(page: Page, chromium: Browser, address: str) -> None:
    start(page)
    for key in "132":
        grade(page, key)
    until(page, lambda: len(records(page, "grades")) == 3)
    open_records(page)
    first = export(page)
    held: dict[str, Any] = json.loads(first)
    assert (held["version"], len(held["reviews"]), len(held["grades"])) == (3, 3, 3)
    other = chromium.new_context(accept_downloads=True).new_page()
    open_review(other, address)
    open_records(other)
    other.locator(".pb-records input[type=file]").set_input_files(
        {"name": "records.json", "mimeType": "application/json", "buffer": first.encode()}
    )
    expect(other.locator(".pb-records .pb-notice")).to_contain_text("3 cards in review")
    other.get_by_role("button", name="Replace", exact=True).click()
    expect(other.locator(".pb-records .pb-notice")).to_contain_text("Imported")
    assert export(other) == first
    other.context.close()


V2 = """() => new Promise((done) => {
  const old = indexedDB.open("playbook", 2);
  old.onupgradeneeded = () => {
    const db = old.result;
    for (const name of ["texts", "progress", "quiz"]) db.createObjectStore(name);
    db.createObjectStore("attempts", { autoIncrement: true }).createIndex("slug", "slug");
    for (const name of ["aside", "backups"]) db.createObjectStore(name, { autoIncrement: true });
  };
  old.onsuccess = () => {
    const db = old.result;
    const change = db.transaction(["quiz", "backups"], "readwrite");
    change.objectStore("quiz").put({ chosen: 1, right: false, time: 3 }, "C2.S2.q1");
    change.objectStore("backups").add({ time: 2, reason: "Before an import", file: "{}" });
    change.oncomplete = () => { db.close(); done(null); };
  };
})"""


def test_records_of_the_release_before_are_migrated_and_its_wrong_answers_come_back(
    context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    page.goto(f"{address}bundle.json")
    page.evaluate(V2)
    open_review(page, address)
    assert due(page).startswith("1 due, 1 missed question among them")
    assert record(page, "quiz", "C2.S2.q1") == {"chosen": 1, "right": False, "time": 3}
    reasons = [value["reason"] for _, value in records(page, "backups")]
    assert reasons == ["Before an import", "Before the move from version 2 to 3"]
