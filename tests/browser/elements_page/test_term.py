"""Terms: a definition on hover, on focus and on the first touch, that goes away when asked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import set_palette, violations
from tests.browser.elements_page.conftest import opened

ARTICLE = (
    '<h1>Terms</h1><p>Report <a class="pb-term" href="#end" data-definition="The area &lt;b&gt; under the curve.">'
    'PR-AUC</a> beside <a class="pb-term" href="#end" data-definition="A share.">recall</a>.</p><p id="end">End.</p>'
)
NOTE = ".pb-definition"


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    page = opened(chromium, address, ARTICLE, has_touch=True, reduced_motion="reduce")
    expect(page.locator(".pb-term.pb-upgraded")).to_have_count(2)
    yield page
    page.context.close()


def test_the_keyboard_shows_it_and_escape_hides_it(page: Page) -> None:
    term = page.get_by_role("link", name="PR-AUC")
    term.focus()
    expect(page.locator(NOTE)).to_have_text("The area <b> under the curve.")
    assert term.evaluate("(link) => document.getElementById(link.getAttribute('aria-describedby')).role") == "tooltip"
    page.keyboard.press("Escape")
    expect(page.locator(NOTE)).to_have_count(0)
    expect(term).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(NOTE)).to_have_text("A share.")


def test_the_pointer_shows_it_and_may_rest_on_it(page: Page) -> None:
    page.get_by_role("link", name="PR-AUC").hover()
    expect(page.locator(NOTE)).to_be_visible()
    page.locator(NOTE).hover()
    page.wait_for_timeout(500)
    expect(page.locator(NOTE)).to_be_visible()
    page.mouse.move(600, 500)
    expect(page.locator(NOTE)).to_have_count(0)


def test_the_first_touch_shows_it_and_the_second_follows_the_link(page: Page) -> None:
    term = page.get_by_role("link", name="PR-AUC")
    term.tap()
    expect(page.locator(NOTE)).to_be_visible()
    assert not page.url.endswith("#end")
    term.tap()
    page.wait_for_url("**#end")


def test_a_touch_elsewhere_hides_it(page: Page) -> None:
    page.get_by_role("link", name="recall").tap()
    expect(page.locator(NOTE)).to_have_text("A share.")
    page.touchscreen.tap(600, 600)
    expect(page.locator(NOTE)).to_have_count(0)


def test_a_click_follows_the_link(page: Page) -> None:
    page.get_by_role("link", name="PR-AUC").click()
    page.wait_for_url("**#end")


@pytest.mark.parametrize("width", [320, 1280])
def test_it_stays_within_the_window_and_axe_finds_nothing(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.get_by_role("link", name="recall").focus()
    box = page.locator(NOTE).bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= width
    for palette in ("light", "dark"):
        set_palette(page, palette)
        assert violations(page) == []
