"""Where the runtime comes from: what a visit keeps for the next, what is damaged, what follows, what stands by."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from playbook.chromium import served
from tests.browser.conftest import BareSite
from tests.browser.test_runner import ENDLESS, RIGHT, assert_next_run_works, judging, open_page, run

KEPT = """async (change) => {
    const opened = indexedDB.open("playbook-runtime", 1);
    const database = await new Promise((resolve) => { opened.onsuccess = () => resolve(opened.result); });
    if (!database.objectStoreNames.contains("runtime")) { database.close(); return null; }
    const asked = (request) => new Promise((resolve) => { request.onsuccess = () => resolve(request.result); });
    const store = () => database.transaction("runtime", "readwrite").objectStore("runtime");
    const [key] = await asked(store().getAllKeys());
    const kept = key === undefined ? null : await asked(store().get(key));
    if (kept && change) {
        const bytes = new Uint8Array(await kept[change].content.arrayBuffer());
        bytes[bytes.length >> 1] ^= 1;
        kept[change].content = new Blob([bytes]);
        await asked(store().put(kept, key));
    }
    database.close();
    return kept && Object.keys(kept).sort();
}"""


def samples(*cells: str) -> dict[str, Any]:
    return {"type": "samples", "cells": list(cells), "budget": {"seconds": 5, "total_seconds": 9}}


@pytest.fixture(scope="module")
def address(bare_site: BareSite) -> Iterator[str]:
    with served(bare_site.folder) as url:
        yield url


@pytest.fixture
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    """A reader's browser: what one page keeps, the next finds."""
    context = browser.new_context()
    yield context
    context.close()


def first_visit(visitor: BrowserContext, address: str) -> None:
    """Run once, and stay until everything is kept."""
    page = visitor.new_page()
    page.goto(address)
    assert_next_run_works(page)
    for _ in range(600):
        if page.evaluate(KEPT, None):
            break
        page.wait_for_timeout(100)
    assert page.evaluate(KEPT, None) == ["boot", "contents", "loader", "rest", "snapshot", "wasm"]
    page.close()


def asking(page: Page) -> list[str]:
    """A list that fills with the addresses a page asks for."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    return asked


def test_a_second_visit_starts_from_what_the_first_one_kept(visitor: BrowserContext, address: str) -> None:
    first_visit(visitor, address)
    page = visitor.new_page()
    asked = asking(page)
    page.goto(address)
    assert_next_run_works(page)
    result = run(page, samples("import tomllib, random\nrandom.random()"))["result"]
    assert result["error"] is None
    assert [url for url in asked if "/runtime/" in url] == []


@pytest.mark.parametrize("part", ["snapshot", "wasm", "boot", "loader"])
def test_what_was_kept_and_is_damaged_is_fetched_again(visitor: BrowserContext, address: str, part: str) -> None:
    first_visit(visitor, address)
    page = visitor.new_page()
    page.goto(address)
    assert page.evaluate(KEPT, part)
    page.reload()
    asked = asking(page)
    assert_next_run_works(page)
    assert [url for url in asked if "/runtime/" in url]


def test_a_run_that_imports_from_the_second_tier_waits_for_it(browser: Browser, address: str) -> None:
    page = open_page(browser, address)
    code = "import tomllib\nimport encodings.cp1250\n" + RIGHT
    assert run(page, judging(code))["verdict"]["status"] == "passed"
    page.close()


def test_a_run_that_needs_a_second_tier_which_cannot_be_had_is_told(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route("**/rest.*", lambda route: route.abort())
    page.goto(address)
    answer = run(page, judging("import tomllib\n" + RIGHT))
    assert (answer["name"], answer["file"][:5]) == ("RuntimeLoadError", "rest.")
    assert_next_run_works(page)
    page.unroute("**/rest.*")
    assert run(page, judging("import tomllib\n" + RIGHT))["verdict"]["status"] == "passed"
    page.close()


@pytest.mark.parametrize(
    ("code", "mentioned"),
    [
        ("import xml.dom", True),
        ("from tomllib import loads", True),
        ("import json, tomllib", True),
        ("__import__('tomllib')", True),
        ('importlib.import_module("xml.sax")', True),
        ("xml = 1\nprint(xml)", False),
        ("import xmlish", False),
        ("# tomllib would do", False),
    ],
)
def test_only_what_can_import_a_module_mentions_it(browser: Browser, address: str, code: str, mentioned: bool) -> None:
    page = open_page(browser, address)
    assert (
        page.evaluate("([r, names]) => playbook.mentions(r, names)", [samples(code), ["tomllib", "xml"]]) is mentioned
    )
    page.close()


def test_an_interpreter_that_has_grown_is_replaced(browser: Browser, address: str) -> None:
    page = open_page(browser, address)
    run(page, samples("import js\njs.self.marked = 1"))
    assert run(page, samples("import js\nhasattr(js.self, 'marked')"))["result"]["value"] == "True"
    assert run(page, samples("kept = bytearray(300_000_000)\nlen(kept)"))["result"]["value"] == "300000000"
    assert run(page, samples("import js\nhasattr(js.self, 'marked')"))["result"]["value"] == "False"
    page.close()


@pytest.mark.parametrize(
    "line", ["js.self.close()", "js.close()", "js.Object.getPrototypeOf(js.self).close.call(js.self)"]
)
def test_a_program_that_closes_its_worker_is_answered_at_once(browser: Browser, address: str, line: str) -> None:
    page = open_page(browser, address)
    answer = run(page, judging(f"import js\ndef double(x):\n    {line}\n    return 2 * x\n", seconds=20), wall=60)
    assert (answer["type"], answer["reason"]) == ("stopped", "crashed")
    assert_next_run_works(page)
    page.close()


def test_a_rehearsal_never_keeps_a_reader_waiting(browser: Browser, address: str) -> None:
    page = open_page(browser, address)
    order = page.evaluate(
        """async ([endless, right]) => {
            const runner = playbook.runner();
            const order = [];
            await runner.warm();
            const rehearsed = runner.rehearse(endless, 6).then(() => order.push("rehearsal"));
            for (let round = 0; round < 200 && runner.state === "ready"; round++) {
                await new Promise((resolve) => setTimeout(resolve, 20));
                const answer = await runner.run(right, { wallSeconds: 30 });
                if (order.length === 0) order.push(answer.verdict.status);
            }
            await rehearsed;
            const last = await runner.run(right, { wallSeconds: 30 });
            return [...order, last.verdict.status];
        }""",
        [judging(ENDLESS, seconds=60), judging(RIGHT)],
    )
    assert order == ["passed", "rehearsal", "passed"]
    page.close()
