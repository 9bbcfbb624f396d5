"""On the built site: figures that Python moves, sheets among the records, terms, formulas and the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from playbook.chromium import served
from playbook.commands import SITE
from tests.browser.test_policy import WATCH, refused

RUN_MS = 90_000
SAME = """(figure) => figure.querySelector(".pb-chart").getAttribute("aria-label")
    === figure.querySelector(".pb-moving__says:not(.pb-moving__said)").textContent"""
"""Whether the picture's label is the finding below it; read in one breath, since the next answer may be on its way."""


def pages_with(markup: str) -> list[str]:
    """Addresses of the chapters' pages that hold some markup."""
    paths = sorted((SITE / "chapters").rglob("index.html"))
    return [
        f"{path.parent.relative_to(SITE).as_posix()}/" for path in paths if markup in path.read_text(encoding="utf-8")
    ]


MOVING = pages_with('class="pb-moving"')
ARTIFACTS = pages_with('class="pb-artifact"')
TERMS = pages_with('class="pb-term"')
FORMULAS = pages_with("<math")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with served(SITE) as url:
        yield url


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A reader under the site's own policy; a refusal or an error in a script fails the test."""
    context = browser.new_context(accept_downloads=True, reduced_motion="reduce")
    page = context.new_page()
    page.add_init_script(WATCH)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    assert refused(page) == []
    context.close()
    assert errors == []


def shown(page: Page, selector: str) -> None:
    """Bring a tool near the window, where it is taken over."""
    page.locator(selector).first.scroll_into_view_if_needed()
    expect(page.locator(f"{selector}.pb-upgraded").first).to_be_visible()


@pytest.mark.parametrize("section", MOVING)
def test_every_figure_moves_to_the_ends_of_its_controls(page: Page, address: str, section: str) -> None:
    page.goto(address + section)
    for figure in page.locator(".pb-moving").all():
        figure.scroll_into_view_if_needed()
        expect(figure.locator("input").first).to_be_visible()
        for slider in figure.locator("input").all():
            for key in ("End", "Home"):
                slider.press(key)
                expect(figure.locator(".pb-chart")).to_be_visible(timeout=RUN_MS)
                expect(figure.locator(".pb-moving__trouble")).to_be_hidden()
        expect(figure.locator(".pb-progress")).to_be_hidden(timeout=RUN_MS)
        assert figure.evaluate(SAME)


def test_python_says_what_the_build_said_at_rest(page: Page, address: str) -> None:
    page.goto(address + MOVING[0])
    figure = page.locator(".pb-moving").first
    figure.scroll_into_view_if_needed()
    at_rest = figure.locator(".pb-moving__said").text_content()
    slider = figure.locator("input").first
    slider.press("End")
    expect(figure.locator(".pb-chart")).to_be_visible(timeout=RUN_MS)
    figure.get_by_role("button", name="Reset").click()
    expect(figure.locator(".pb-chart")).to_have_attribute("aria-label", at_rest or "", timeout=RUN_MS)


def test_a_figure_fetches_nothing_before_intent(page: Page, address: str) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(address + MOVING[0], wait_until="networkidle")
    shown(page, ".pb-moving")
    assert [url for url in fetched if "/assets/runtime/" in url or "moving_chart" in url] == []
    with page.expect_request(lambda request: "/assets/runtime/" in request.url):
        page.locator(".pb-slider input").first.focus()


def test_a_sheet_is_exported_and_imported_with_everything_else(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(address + ARTIFACTS[0])
    shown(page, ".pb-artifact")
    page.locator(".pb-artifact textarea").first.fill("Mine, with “quotes” and\ntwo lines")
    expect(page.locator(".pb-artifact .pb-saved")).to_have_text("Saved")
    page.goto(f"{address}practice/records/")

    def export(name: str) -> bytes:
        with page.expect_download() as caught:
            page.get_by_role("button", name="Export everything").click()
        caught.value.save_as(tmp_path / name)
        return (tmp_path / name).read_bytes()

    first = export("first.json")
    assert b'"artifact:' in first and "Mine, with “quotes” and\\ntwo lines".encode() in first
    page.get_by_role("button", name="Delete everything").click()
    page.get_by_role("button", name="Delete", exact=True).click()
    expect(page.locator(".pb-announcer")).to_contain_text("Everything is deleted")
    page.locator('input[type="file"]').set_input_files(tmp_path / "first.json")
    page.get_by_role("button", name="Replace").click()
    expect(page.locator(".pb-announcer")).to_contain_text("Imported")
    assert export("second.json") == first
    page.goto(f"{address}tools/campaign/")
    expect(page.locator('.pb-campaign__state[data-state="begun"]')).to_have_text(re.compile(r"1 of \d+ filled in"))


def test_every_entry_of_your_campaign_leads_to_its_sheet(page: Page, address: str) -> None:
    page.goto(f"{address}tools/campaign/")
    links = page.locator(".pb-campaign__list a")
    assert links.count() == sum(
        (SITE / name / "index.html").read_text(encoding="utf-8").count('class="pb-artifact"')
        + (SITE / name / "index.html").read_text(encoding="utf-8").count('class="pb-worksheet"')
        for name in pages_with('class="pb-')
    )
    links.first.click()
    expect(page.locator(":target")).to_be_visible()


def test_a_term_is_explained_and_leads_to_the_glossary(page: Page, address: str) -> None:
    page.goto(address + TERMS[0])
    term = page.locator(".pb-term").first
    shown(page, ".pb-term")
    term.focus()
    definition = page.locator(".pb-definition").inner_text()
    term.press("Enter")
    page.wait_for_url("**/glossary/#*")
    assert definition in page.locator("article").inner_text()


def test_the_search_finds_a_term_by_its_other_names(page: Page, address: str) -> None:
    page.goto(f"{address}glossary/")
    also = [
        words.removeprefix("Also: ").rstrip(".").split(", ")[0]
        for words in page.locator("article em").all_inner_texts()
    ]
    alias = next(words for words in also if re.fullmatch(r"[a-z]{4,} [a-z]{4,}", words))
    page.keyboard.press("/")
    page.keyboard.type(alias)
    expect(page.locator(".md-search-result__link[href*='/glossary/']").first).to_be_attached()


@pytest.mark.skipif(not FORMULAS, reason="no page holds a formula")
def test_formulas_are_there_without_javascript(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 640})
    page = context.new_page()
    for name in FORMULAS:
        page.goto(address + name)
        sizes = page.locator("math").evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().height)")
        assert sizes and min(sizes) > 5
        own = "(all) => all.map((one) => (one.closest('.pb-formula') ?? one).getBoundingClientRect().right)"
        assert max(page.locator("math").evaluate_all(own)) <= 320
    context.close()
