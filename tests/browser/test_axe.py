"""No violation of WCAG 2.2 A and AA nor of axe's best practice on any kind of page, in both palettes and three widths.

A page is loaded once; its palette and width are changed in place.  The table goes to ``build/reports/axe.md``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from playbook.chromium import served
from playbook.commands import SITE
from playbook.reports import write_table
from tests.browser.axe import set_palette, violations
from tests.browser.conftest import ROOT
from tests.browser.test_reader import DRILLS, FIRST, run, verdict, write

WIDTHS = (320, 768, 1280)
PALETTES = ("light", "dark")
ROWS: list[dict[str, str]] = []
DRILL = f"practice/drills/{FIRST}/"
SECTION = "chapters/2-coding/windows/"
PAGES = {
    "home": "",
    "chapter": "chapters/2-coding/",
    "written section": SECTION,
    "outline section": "chapters/5-design/serving/",
    "practice": "practice/",
    "chapter check": "chapters/2-coding/check/",
    "cards": "chapters/2-coding/cards/",
    "review": "practice/review/",
    "records": "practice/records/",
    "labs": "labs/",
    "lab": "labs/threshold-calibration/",
    "tools": "tools/",
    "offline": "tools/offline/",
    "campaign": "tools/campaign/",
    "glossary": "glossary/",
    "contribute": "contribute/drill/",
    "404": "404.html",
}


@pytest.fixture(scope="module", autouse=True)
def table() -> Iterator[None]:
    yield
    if ROWS:
        write_table(ROOT, "axe", ROWS, "axe: violations by page and state, both palettes, 320, 768 and 1280 px")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with served(SITE) as url:
        yield url


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(bypass_csp=True, viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(30_000)
    yield page
    context.close()


def check(page: Page, what: str, state: str, widths: tuple[int, ...] = WIDTHS) -> None:
    """Every palette and width; one row of the table each, then the verdict."""
    broken: dict[str, list[str]] = {}
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        for palette in PALETTES:
            set_palette(page, palette)
            found = violations(page)
            case = f"{palette}, {width} px"
            row = {"page": what, "state": state, "palette and width": case, "violations": str(len(found))}
            ROWS.append({**row, "rules": "; ".join(found)})
            if found:
                broken[case] = found
    assert broken == {}


@pytest.mark.parametrize("what", PAGES)
def test_a_page_has_no_violation(page: Page, address: str, what: str) -> None:
    page.goto(address + PAGES[what], wait_until="networkidle")
    check(page, what, "as opened")


def passing(page: Page) -> None:
    write(page, DRILLS[FIRST].solution)
    run(page)
    verdict(page, "passed")


def failing(page: Page) -> None:
    write(page, "def longest_span(tokens, k):\n    print('seen')\n    return (0, 0)\n")
    run(page)
    verdict(page, "failed")


def running(page: Page) -> None:
    write(page, "def longest_span(tokens, k):\n    return sum(range(10**13))\n")
    run(page)
    expect(page.get_by_role("button", name="Stop")).to_be_enabled()


def stopped(page: Page) -> None:
    page.get_by_role("button", name="Stop").click()
    expect(page.locator(".pb-report__title")).to_contain_text("Stopped")


def hints(page: Page) -> None:
    for _ in DRILLS[FIRST].hints:
        page.locator(".pb-next-hint").click()
    page.get_by_role("button", name="Show me anyway").click()


DRILL_STATES: dict[str, Callable[[Page], None]] = {
    "idle": lambda page: expect(page.locator(".cm-content")).to_be_visible(),
    "hints open": hints,
    "failed": failing,
    "passed": passing,
}


def test_a_drill_has_no_violation_in_any_state(page: Page, address: str) -> None:
    page.goto(address + DRILL)
    for state, bring in DRILL_STATES.items():
        bring(page)
        check(page, "drill", state)


def test_a_drill_has_no_violation_while_it_runs_and_when_it_was_stopped(page: Page, address: str) -> None:
    page.goto(address + DRILL)
    for width in WIDTHS:
        running(page)
        check(page, "drill", "running", (width,))
        stopped(page)
    check(page, "drill", "stopped")


def test_the_review_has_no_violation_with_a_card_on_either_side(page: Page, address: str) -> None:
    page.goto(address + PAGES["review"], wait_until="networkidle")
    page.get_by_role("button", name="Start", exact=True).click()
    expect(page.locator(".pb-review__front")).to_be_focused()
    check(page, "review", "front")
    page.keyboard.press("Space")
    check(page, "review", "back")


def test_a_chapter_check_has_no_violation_when_it_is_answered(page: Page, address: str) -> None:
    page.goto(address + PAGES["chapter check"], wait_until="networkidle")
    for quiz in page.locator(".quiz").all():
        quiz.scroll_into_view_if_needed()
        if quiz.get_attribute("data-kind") == "numeric":
            quiz.locator("input").fill("0.5")
        elif quiz.get_attribute("data-kind") != "order":
            quiz.locator("input").first.check()
        quiz.get_by_role("button", name="Check", exact=True).click()
    expect(page.locator(".pb-check__title")).to_contain_text("of 10 right")
    check(page, "chapter check", "answered")


def test_questions_have_no_violation_when_they_are_answered(page: Page, address: str) -> None:
    page.goto(address + SECTION, wait_until="networkidle")
    for number, right in ((0, "true"), (1, "false")):
        quiz = page.locator(".quiz").nth(number)
        quiz.locator(f'label[data-right="{right}"]').first.click()
        quiz.get_by_role("button", name="Check").click()
    check(page, "written section", "questions answered")


def test_the_search_has_no_violation(page: Page, address: str) -> None:
    page.goto(address + SECTION, wait_until="networkidle")
    page.keyboard.press("/")
    page.keyboard.type("window")
    # The index of the whole book is fetched and built at the first search.
    expect(page.locator(".md-search-result__link").first).to_be_visible(timeout=30_000)
    check(page, "written section", "search open")


def test_the_drawer_has_no_violation(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 900})
    page.goto(address + SECTION, wait_until="networkidle")
    page.locator(".md-header__button[for='__drawer']").click()
    page.wait_for_timeout(400)
    check(page, "written section", "drawer open", (320, 768))


@pytest.mark.parametrize("what", ["drill", "written section"])
def test_a_page_without_javascript_has_no_violation(browser: Browser, address: str, what: str) -> None:
    """Scripts of the page are kept out, so that axe can still look at it."""
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce")
    page = context.new_page()
    page.route("**/*.js", lambda route: route.abort())
    page.add_init_script("addEventListener('DOMContentLoaded', () => document.documentElement.className = 'no-js')")
    page.goto(address + {"drill": DRILL, "written section": SECTION}[what])
    check(page, what, "no JavaScript")
    context.close()


def test_a_violation_would_be_found(page: Page, address: str) -> None:
    page.goto(address, wait_until="networkidle")
    page.evaluate("document.querySelector('article').append(document.createElement('button'))")
    found: list[Any] = violations(page)
    assert any(rule.startswith("button-name") for rule in found)
