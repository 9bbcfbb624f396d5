"""The check of a chapter counts, names what to read again, remembers, and begins anew."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.elements_page.reader import record, records, until


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{address}check/")
    expect(page.locator(".quiz.pb-upgraded")).to_have_count(3)
    yield page
    context.close()
    assert errors == []


def check(asked: Locator) -> None:
    asked.get_by_role("button", name="Check", exact=True).click()


def answer(page: Page, first_right: bool) -> None:
    """One choice, as wanted; several, wrongly; an order, wrongly."""
    one, several, order = page.locator(".quiz").all()
    one.locator(f'label[data-right="{str(first_right).lower()}"]').first.click()
    check(one)
    several.locator("input").first.check()
    check(several)
    check(order)


def test_the_score_comes_when_all_is_answered(page: Page) -> None:
    score = page.locator(".pb-check__title")
    expect(score).to_have_text("0 of 3 answered")
    one = page.locator(".quiz").first
    one.locator('label[data-right="true"]').click()
    check(one)
    expect(score).to_have_text("1 of 3 answered")
    expect(one.get_by_text("Try again")).to_be_hidden()  # a score counts first answers
    expect(page.locator(".pb-check__reread li")).to_have_count(0)
    page.get_by_role("button", name="Start again").click()
    answer(page, True)
    expect(score).to_have_text("1 of 3 right")
    expect(page.locator(".pb-check__score .pb-announcer")).to_contain_text("Your score: 1 of 3 right.")


def test_what_was_missed_is_named_by_concept_once(page: Page) -> None:
    answer(page, False)
    links = page.locator(".pb-check__reread a")
    expect(links).to_have_text(["Fixed and variable windows", "The invariant of a window"])
    for link in links.all():
        assert (link.get_attribute("href") or "").endswith("/chapters/2-coding/windows/")


def test_an_earlier_score_is_told_and_the_check_begins_anew(page: Page) -> None:
    answer(page, True)
    until(page, lambda: len(records(page, "quiz")) == 3)
    page.reload()
    expect(page.locator(".pb-check__last")).to_contain_text("Last time: 1 of 3, ")
    answer(page, False)
    expect(page.locator(".pb-check__last")).to_be_hidden()
    page.get_by_role("button", name="Start again").click()
    expect(page.locator(".pb-check__title")).to_have_text("0 of 3 answered")
    expect(page.locator(".quiz-why:visible")).to_have_count(0)
    expect(page.locator(".quiz").first.get_by_role("button", name="Check", exact=True)).to_be_visible()


def test_what_was_missed_comes_back_in_the_review(page: Page) -> None:
    answer(page, True)
    until(page, lambda: len(records(page, "reviews")) == 2)
    assert record(page, "reviews", "C2.check.q1") is None
