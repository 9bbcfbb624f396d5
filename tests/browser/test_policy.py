"""The built site under its own policy: nothing is refused that the book needs, and what is injected does not run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from playbook.chromium import served
from playbook.commands import SITE
from tests.browser.test_reader import FIRST, open_drill, run, verdict, write

WATCH = """document.addEventListener("securitypolicyviolation", (event) => {
    window.refused = [...(window.refused ?? []), `${event.effectiveDirective} ${event.blockedURI} ${event.sample}`];
});"""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with served(SITE) as url:
        yield url


@pytest.fixture
def heard() -> dict[str, list[str]]:
    """What went wrong while a page was open."""
    return {"requests": [], "errors": []}


@pytest.fixture
def page(browser: Browser, address: str, heard: dict[str, list[str]]) -> Iterator[Page]:
    """A page that notes requests to other hosts and everything its console calls an error."""
    page = browser.new_page()
    page.add_init_script(WATCH)
    own = urlsplit(address).netloc

    def note(request: Any) -> None:
        if urlsplit(request.url).scheme in ("http", "https", "ws", "wss") and urlsplit(request.url).netloc != own:
            heard["requests"].append(request.url)

    page.on("request", note)
    page.on("console", lambda message: heard["errors"].append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: heard["errors"].append(str(error)))
    yield page
    page.close()


def refused(page: Page) -> list[str]:
    found: list[str] = page.evaluate("window.refused ?? []")
    return found


def test_no_page_of_the_site_asks_for_more_than_it_may(page: Page, address: str, heard: dict[str, list[str]]) -> None:
    pages = sorted(path.relative_to(SITE).as_posix() for path in SITE.rglob("index.html"))
    assert len(pages) > 50
    for name in pages:
        page.goto(address + name.removesuffix("index.html"))
        assert refused(page) == [], name
    assert heard == {"requests": [], "errors": []}


def test_a_reader_who_uses_everything_meets_no_refusal(page: Page, address: str, heard: dict[str, list[str]]) -> None:
    page.goto(address)
    page.locator("label[for='__palette_1']:visible, label[for='__palette_0']:visible").first.click()
    page.keyboard.press("/")
    page.keyboard.type("window")
    page.locator(".md-search-result__link, [class*='search'] a[href*='windows']").first.wait_for()
    page.keyboard.press("Escape")
    page.goto(f"{address}chapters/2-coding/windows/")
    page.locator(".pb-sample .pb-run").first.click()
    expect(page.locator(".pb-sample [data-state='passed']").first).to_be_visible(timeout=60_000)
    page.locator("article a[href*='practice/drills/']").first.click()
    page.wait_for_url("**/practice/drills/**")
    expect(page.locator(".cm-content")).to_be_visible()
    open_drill(page, address, FIRST)
    write(page, "def longest_span(tokens, k):\n    return None\n")
    run(page)
    verdict(page, "failed")
    page.goto(f"{address}labs/threshold-calibration/")
    assert refused(page) == []
    assert heard == {"requests": [], "errors": []}


@pytest.mark.parametrize(
    "markup",
    [
        "<script>window.ran = 1</script>",
        "<img src='x:' onerror='window.ran = 1'>",
        "<iframe srcdoc='<script>parent.ran = 1</script>'></iframe>",
        "<a id='injected' href='javascript:window.ran = 1'>x</a>",
    ],
)
def test_what_is_injected_into_a_page_does_not_run(
    page: Page, address: str, markup: str, heard: dict[str, list[str]]
) -> None:
    page.goto(address)
    page.evaluate(
        """(markup) => {
            document.body.append(document.createRange().createContextualFragment(markup));
            document.getElementById("injected")?.click();
        }""",
        markup,
    )
    # A frame tells of its refusals in its own document, so the console is asked, which hears them all.
    for _ in range(100):
        if any("Content Security Policy" in said for said in heard["errors"]):
            break
        page.wait_for_timeout(50)
    assert any("Content Security Policy" in said for said in heard["errors"])
    assert page.evaluate("window.ran") is None


def test_code_made_from_text_does_not_run(page: Page, address: str) -> None:
    page.goto(address)
    assert page.evaluate(
        """() => new Promise((resolve) => {
            addEventListener("error", (event) => resolve(String(event.message)), { once: true });
            const script = document.createElement("script");
            script.src = URL.createObjectURL(new Blob(["new Function('window.ran = 1')()"]));
            document.head.append(script);
        })"""
    ).startswith("Uncaught EvalError")
    assert page.evaluate("window.ran") is None
