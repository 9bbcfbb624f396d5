"""The faults 24 to 36 of the catalogue: what breaks on the way is named, nothing is lost, and Retry works."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from playbook.chromium import served
from playbook.commands import SITE
from tests.browser.conftest import BareSite
from tests.browser.test_reader import DRILLS, FIRST, open_drill, run, verdict, write
from tests.browser.test_runner import RIGHT, judging, open_page
from tests.browser.test_runner import run as run_bare

Break = Callable[[Route], None]


def not_found(route: Route) -> None:
    route.fulfill(status=404, body="gone")


def offline(route: Route) -> None:
    route.abort("internetdisconnected")


def html(route: Route) -> None:
    route.fulfill(status=200, content_type="text/html", body="<!doctype html><title>Please log in</title>" + " " * 5000)


def half(route: Route) -> None:
    body = route.fetch().body()
    route.fulfill(status=200, body=body[: len(body) // 2])


def flipped(route: Route) -> None:
    body = bytearray(route.fetch().body())
    body[len(body) // 3] ^= 4
    route.fulfill(status=200, body=bytes(body))


def other_release(route: Route) -> None:
    body = route.fetch().body()
    route.fulfill(status=200, body=body[:-1] + bytes([body[-1] ^ 255]))


FAULTS = [
    (24, "asset 404", "**/runtime/boot.*", not_found),
    (24, "manifest 404", "**/runtime/manifest.*", not_found),
    (25, "truncated wasm", "**/runtime/wasm.*", half),
    (26, "HTML in place of wasm", "**/runtime/wasm.*", html),
    (27, "one flipped byte in the wasm", "**/runtime/wasm.*", flipped),
    (27, "one flipped byte in the loader", "**/runtime/loader.*", flipped),
    (28, "standard library cut", "**/runtime/boot.*", half),
    (29, "asset of another release", "**/runtime/boot.*", other_release),
    (30, "garbled manifest", "**/runtime/manifest.*", half),
    (30, "HTML in place of the manifest", "**/runtime/manifest.*", html),
    (31, "offline in the middle of the boot", "**/runtime/wasm.*", offline),
    (31, "offline before the runner's own script", "**/app/client.*", offline),
]
MINE = DRILLS[FIRST].solution + "\n# mine\n"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with served(SITE) as url:
        yield url


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    # A service worker would answer in the place of the routes that break things here.
    page = browser.new_page(service_workers="block")
    yield page
    page.close()


@pytest.mark.parametrize(
    ("pattern", "broken"), [fault[2:] for fault in FAULTS], ids=[f"{n} {t}" for n, t, *_ in FAULTS]
)
def test_a_fault_on_the_way_is_named_and_retry_works_once_it_is_gone(
    page: Page, address: str, pattern: str, broken: Break
) -> None:
    page.route(pattern, broken)
    open_drill(page, address, FIRST)
    write(page, MINE)
    run(page)
    title = page.locator(".pb-report__title")
    expect(title).to_have_text(re.compile(r"Could not load Python \(.+\)\. Your code is kept\."), timeout=60_000)
    expect(page.locator("article h1")).to_be_visible()
    assert "# mine" in page.locator(".cm-content").inner_text()
    page.unroute(pattern)
    if "app" in pattern:  # browsers remember for good that a module could not be imported
        expect(page.locator(".pb-bench .pb-saved")).to_have_text("Saved")
        page.reload()
        run(page)
    else:
        page.get_by_role("button", name="Retry").click()
    verdict(page, "passed")
    assert "# mine" in page.locator(".cm-content").inner_text()


@pytest.mark.parametrize(
    "missing",
    [
        "Object.defineProperty(window, 'Worker', { value: function () { throw new Error('refused'); } })",
        "Object.defineProperty(window, 'HTMLIFrameElement', { value: undefined }); delete window.WebAssembly",
    ],
    ids=["33 worker refused", "32 no WebAssembly"],
)
def test_a_browser_that_lacks_something_says_so_and_stays_readable(page: Page, address: str, missing: str) -> None:
    page.add_init_script(missing)
    open_drill(page, address, FIRST)
    write(page, MINE)
    # A browser without WebAssembly shows a notice in place of Run; the editor's own key still answers.
    page.keyboard.press("ControlOrMeta+Enter")
    expect(page.locator(".pb-report__title")).to_contain_text("Your code is kept", timeout=60_000)
    expect(page.locator("article h1")).to_be_visible()
    assert "# mine" in page.locator(".cm-content").inner_text()


def test_36_two_tabs_run_independently(browser: Browser, address: str) -> None:
    context = browser.new_context()
    pages = [context.new_page() for _ in range(2)]
    for page, slug in zip(pages, list(DRILLS)[:2], strict=True):
        open_drill(page, address, slug)
        write(page, DRILLS[slug].solution)
    for page in pages:
        run(page)
    for page in pages:
        verdict(page, "passed")
    context.close()


DEATHS: list[dict[str, Any]] = [
    judging("import os\ndef double(x):\n    os._exit(1)\n"),
    judging("import os\ndef double(x):\n    os.abort()\n"),
    judging("import js\ndef double(x):\n    js.self.close()\n"),
    judging("def double(x):\n    return sum(range(10**13))\n", seconds=60),
]


def test_two_hundred_interpreter_deaths_in_a_row_all_recover(browser: Browser, bare_site: BareSite) -> None:
    with served(bare_site.folder) as url:
        page = open_page(browser, url)
        ended = page.evaluate(
            """async ([deaths, right]) => {
                const ended = {};
                for (let death = 0; death < 200; death++) {
                    const request = deaths[death % deaths.length];
                    const { type, reason } = await playbook.runner().run(request, { wallSeconds: 0.1 });
                    ended[`${type} ${reason}`] = (ended[`${type} ${reason}`] ?? 0) + 1;
                    if (death % 20 === 19) {
                        const answer = await playbook.runner().run(right, { wallSeconds: 60 });
                        ended[answer.verdict.status] = (ended[answer.verdict.status] ?? 0) + 1;
                    }
                }
                return ended;
            }""",
            [DEATHS, judging(RIGHT)],
        )
        assert ended.pop("passed") == 10
        assert set(ended) <= {"stopped crashed", "stopped limit"}
        assert sum(ended.values()) == 200
        assert run_bare(page, judging(RIGHT))["verdict"]["status"] == "passed"
        page.close()
