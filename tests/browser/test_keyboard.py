"""From the home page to a solved drill by keyboard alone: no trap, and the focus is always seen."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from playbook.chromium import served
from playbook.commands import SITE
from tests.browser.test_reader import DRILLS, FIRST, verdict

TABS = 250
_FOCUS = """async () => {
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    const look = (element) => {
        const style = getComputedStyle(element);
        const outline = [style.outlineStyle, parseFloat(style.outlineWidth) > 0];
        const { boxShadow, borderColor, backgroundColor, textDecorationLine, color } = style;
        return JSON.stringify([outline, boxShadow, borderColor, backgroundColor, textDecorationLine, color]);
    };
    // A radio button shows it on its row or its label, the editor on its frame.
    const label = at.matches(".md-option") ? at.nextElementSibling : at;
    const chain = [label, at.closest("label, .quiz-option, .cm-editor, .md-search__form") ?? label];
    const focused = chain.map(look);
    const box = label.getBoundingClientRect();
    const words = (at.getAttribute("aria-label") || at.textContent).trim().slice(0, 40);
    const name = `${at.tagName}.${at.className} ${words}`;
    at.blur();
    // The editor notices in a moment.
    if (at.matches(".cm-content")) await new Promise((resolve) => setTimeout(resolve, 100));
    const plain = chain.map(look);
    at.focus({ focusVisible: true, preventScroll: true });
    const visible = focused.some((each, index) => each !== plain[index]);
    return { name, visible, shown: box.width > 0 && box.height > 0 };
}"""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with served(SITE) as url:
        yield url


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(20_000)
    yield page
    context.close()


def leave_editor(page: Page) -> None:
    if page.evaluate("document.activeElement?.classList.contains('cm-content')"):
        page.keyboard.press("Escape")


def tab_to(page: Page, selector: str, key: str = "Tab") -> None:
    """Press Tab until the element has the focus; every stop on the way must be seen."""
    for _ in range(TABS):
        leave_editor(page)
        page.keyboard.press(key)
        if page.evaluate("(selector) => document.activeElement?.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} was not reached in {TABS} steps")


def stops(page: Page) -> list[str]:
    """Every stop of the Tab key through the page, out of editors by Escape; asserts that each is seen."""
    names: list[str] = []
    for _ in range(TABS):
        leave_editor(page)
        page.keyboard.press("Tab")
        found = page.evaluate(_FOCUS)
        if found is None:
            return names
        assert found["shown"], f"{found['name']} has the focus and no size"
        assert found["visible"], f"{found['name']} looks the same with the focus and without"
        names.append(found["name"])
    raise AssertionError(f"the Tab key never left the page; last: {names[-4:]}")


def test_from_the_home_page_to_a_solved_drill(page: Page, address: str) -> None:
    page.goto(address, wait_until="networkidle")
    tab_to(page, "header a[href*='practice'], .md-tabs a[href*='practice']")
    page.keyboard.press("Enter")
    expect(page.locator(".drill-list").first).to_be_visible()
    tab_to(page, f"a[href*='drills/{FIRST}']")
    page.keyboard.press("Enter")
    expect(page.locator(".cm-content")).to_be_visible()
    tab_to(page, ".cm-content")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.press("Delete")
    for line in DRILLS[FIRST].solution.splitlines():
        # The editor indents by itself; the text's own indentation is typed from the line's start.
        page.keyboard.press("Shift+Home")
        page.keyboard.insert_text(line)
        page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    tab_to(page, ".pb-run", "Shift+Tab")
    page.keyboard.press("Enter")
    verdict(page, "passed")
    expect(page.locator(".drill > .pb-announcer")).to_contain_text("passed")
    tab_to(page, ".drill-walkthrough summary")
    page.keyboard.press("Enter")
    expect(page.locator(".drill-walkthrough")).to_have_attribute("open", "")


@pytest.mark.parametrize(
    "path",
    [
        "",
        "chapters/2-coding/windows/",
        "chapters/2-coding/check/",
        f"practice/drills/{FIRST}/",
        "practice/review/",
        "practice/records/",
    ],
)
def test_no_stop_traps_the_keyboard_and_each_is_seen(page: Page, address: str, path: str) -> None:
    page.goto(address + path, wait_until="networkidle")
    names = stops(page)
    assert len(names) > 10


def test_the_first_stop_skips_to_the_content(page: Page, address: str) -> None:
    page.goto(f"{address}practice/drills/{FIRST}/", wait_until="networkidle")
    page.keyboard.press("Tab")
    skip = page.locator(".md-skip")
    expect(skip).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#"))
    expect(page.locator(":target")).to_have_count(1)  # the theme writes the address first, and moves a moment later
    page.wait_for_timeout(200)
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('article, .md-content'))")


def test_search_opens_answers_and_closes_by_keyboard(page: Page, address: str) -> None:
    """Its index is fetched when it is used, and not before."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address, wait_until="networkidle")
    assert [url for url in asked if "search" in url] == []
    page.keyboard.press("/")
    page.keyboard.type("sliding window")
    # The index of the whole book is fetched and built at the first search.
    expect(page.locator(".md-search-result__link").first).to_be_visible(timeout=30_000)
    page.keyboard.press("Escape")
    expect(page.locator(".md-search__input")).not_to_be_focused()
    page.keyboard.press("/")
    expect(page.locator("#__search")).to_be_checked()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".md-search-result__link").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/(?:chapters|glossary)/"))
    expect(page.locator("article h1")).to_be_visible()
