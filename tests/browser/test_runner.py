"""The runner in Chromium, on a bare page: every ending of a run, and that the next run works."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from playbook.chromium import served
from playbook.gate import comparable
from playbook.runtimes import NativeRuntime
from tests.browser.conftest import ROOT, BareSite

TESTS = """
import pytest
from submission import double

@pytest.mark.example
def test_one_is_doubled():
    assert double(1) == 2

def test_a_negative_number_is_doubled():
    assert double(-3) == -6

@pytest.mark.gate
def test_a_big_number_is_doubled():
    assert double(10**30) == 2 * 10**30
"""
RIGHT = "def double(x):\n    return 2 * x\n"
WRONG = "def double(x):\n    return x + 1\n"
SYNTAX = "def double(x):\n    return 2 *\n"
ENDLESS = "def double(x):\n    while True:\n        pass\n"
# one call into C: the deadline of the judge cannot reach it, the wall can
ENDLESS_IN_C = "def double(x):\n    return sum(range(10**13))\n"
LEAVING = "import os\n\ndef double(x):\n    os._exit(3)\n"
# grows in steps: one huge request would be refused by a 32-bit address space even without our limit
GREEDY = "def double(x):\n    kept = []\n    while True:\n        kept.append(bytearray(40_000_000))\n"

RUN = """async ([request, wallSeconds, stopAfter]) => {
    const controller = new AbortController();
    if (stopAfter !== null) setTimeout(() => controller.abort(), stopAfter);
    const stages = [];
    const onProgress = ({ stage }) => { if (stages.at(-1) !== stage) stages.push(stage); };
    try {
        const answer = await playbook.runner().run(request, { wallSeconds, onProgress, signal: controller.signal });
        return { ...answer, stages };
    } catch (error) {
        return { type: "threw", name: error.name, file: error.file, message: error.message, stages };
    }
}"""


def judging(submission: str, seconds: float = 2.0) -> dict[str, Any]:
    budget = {"seconds": seconds, "total_seconds": 10.0}
    return {
        "type": "judge",
        "submission": submission,
        "tests": TESTS,
        "entry": "double",
        "budget": budget,
        "known": [],
        "growth": None,
    }


def run(page: Page, request: dict[str, Any], wall: float = 30.0, stop_after: int | None = None) -> dict[str, Any]:
    answer: dict[str, Any] = page.evaluate(RUN, [request, wall, stop_after])
    return answer


def assert_next_run_works(page: Page) -> None:
    assert run(page, judging(RIGHT))["verdict"]["status"] == "passed"


def open_page(browser: Browser, url: str) -> Page:
    page = browser.new_page()
    page.goto(url)
    page.wait_for_function("window.playbook !== undefined")
    return page


@pytest.fixture(scope="module")
def address(bare_site: BareSite) -> Iterator[str]:
    with served(bare_site.folder) as url:
        yield url


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    """One page for all tests that leave it working, as every test must."""
    page = open_page(browser, address)
    yield page
    page.close()


def test_nothing_of_python_is_fetched_before_warm_and_nothing_ever_from_elsewhere(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address, wait_until="networkidle")
    assert not [url for url in asked if "/runtime/" in url]
    page.evaluate("playbook.runner().warm()")
    run(page, judging("import urllib.request\n" + RIGHT))
    remote = [url for url in asked if urlsplit(url).netloc not in ("", urlsplit(address).netloc)]
    assert [url for url in remote if not url.startswith(("blob:", "data:"))] == []
    runtime = [url for url in asked if "/runtime/" in url]
    assert len(runtime) == len(set(runtime)) >= 4, "the manifest and the assets, each once"
    sizes = {url.removesuffix(".zst") for url in runtime}
    assert len(sizes) == len(runtime), "packed or not, but never both"
    page.close()


def test_a_right_submission_passes_and_progress_is_told(browser: Browser, address: str) -> None:
    page = open_page(browser, address)
    answer = run(page, judging(RIGHT))
    assert answer["type"] == "verdict", answer
    assert answer["verdict"]["status"] == "passed"
    assert answer["stages"] == ["download", "start", "ready"]
    page.close()


def test_a_wrong_submission_shows_the_values(page: Page) -> None:
    verdict = run(page, judging(WRONG))["verdict"]
    assert verdict["status"] == "failed"
    outcome = verdict["outcomes"][1]
    assert (outcome["input"], outcome["expected"], outcome["got"]) == ("-3", "-6", "-2")


def test_a_syntax_error_shows_its_line(page: Page) -> None:
    problem = run(page, judging(SYNTAX))["verdict"]["problem"]
    assert (problem["kind"], problem["file"], problem["line"]) == ("syntax", "submission.py", 2)


def test_samples_share_one_namespace(page: Page) -> None:
    request = {"type": "samples", "cells": ["x = 2", "print(x)\nx + 1"], "budget": {"seconds": 2, "total_seconds": 4}}
    result = run(page, request)["result"]
    assert (result["output"], result["value"]) == ("2\n", "3")


def test_an_endless_loop_times_out_in_the_same_interpreter(page: Page) -> None:
    verdict = run(page, judging(ENDLESS, seconds=0.3))["verdict"]
    assert [outcome["status"] for outcome in verdict["outcomes"]] == ["timeout"] * 3
    assert_next_run_works(page)


@pytest.mark.parametrize("submission", [ENDLESS, ENDLESS_IN_C], ids=["python", "c"])
def test_the_wall_ends_what_no_deadline_reaches(page: Page, submission: str) -> None:
    answer = run(page, judging(submission, seconds=60), wall=0.7)
    assert (answer["type"], answer["reason"]) == ("stopped", "limit")
    assert 0.6 < answer["seconds"] < 5
    assert_next_run_works(page)


def test_a_dead_interpreter_is_replaced(page: Page) -> None:
    answer = run(page, judging(LEAVING))
    assert (answer["type"], answer["reason"]) == ("stopped", "crashed")
    assert_next_run_works(page)


def test_a_memory_bomb_is_an_error_of_the_submission(page: Page) -> None:
    verdict = run(page, judging(GREEDY))["verdict"]
    assert "MemoryError" in verdict["outcomes"][0]["message"]
    assert_next_run_works(page)


def test_the_reader_stops_a_run(page: Page) -> None:
    assert_next_run_works(page)
    answer = run(page, judging(ENDLESS, seconds=60), stop_after=300)
    assert (answer["type"], answer["reason"]) == ("stopped", "reader")
    assert answer["seconds"] < 3
    assert_next_run_works(page)


def test_the_reader_stops_while_python_loads(browser: Browser, address: str) -> None:
    page = open_page(browser, address)
    answer = run(page, judging(RIGHT), stop_after=0)
    assert (answer["type"], answer["reason"]) == ("stopped", "reader")
    assert_next_run_works(page)
    page.close()


def test_the_page_answers_while_python_computes(page: Page) -> None:
    assert_next_run_works(page)
    longest = page.evaluate(
        """async (request) => {
            let longest = 0, last = performance.now();
            const beat = setInterval(() => {
                longest = Math.max(longest, performance.now() - last);
                last = performance.now();
            }, 10);
            await playbook.runner().run(request, { wallSeconds: 1 });
            clearInterval(beat);
            return longest;
        }""",
        judging(ENDLESS, seconds=60),
    )
    assert longest < 500, "milliseconds between two beats of the page"


def test_two_runs_at_once_are_both_answered(page: Page) -> None:
    statuses = page.evaluate(
        """async (requests) => (await Promise.all(requests.map(
            (request) => playbook.runner().run(request, { wallSeconds: 30 })))).map((a) => a.verdict.status)""",
        [judging(WRONG), judging(RIGHT)],
    )
    assert statuses == ["failed", "passed"]


def test_a_queued_run_is_stopped_without_waiting_and_the_order_holds(page: Page) -> None:
    assert_next_run_works(page)
    ended = page.evaluate(
        """async ([slow, right]) => {
            const controller = new AbortController();
            const ended = [];
            const run = (name, request, options) => playbook.runner().run(request, { wallSeconds: 30, ...options })
                .then((answer) => ended.push(`${name} ${answer.reason ?? answer.verdict.status}`));
            const all = [
                run("first", slow), run("second", right, { signal: controller.signal }), run("third", right),
            ];
            controller.abort();
            await Promise.all(all);
            return ended;
        }""",
        [judging(ENDLESS, seconds=0.5), judging(RIGHT)],
    )
    assert ended == ["second reader", "first timeout", "third passed"]


def test_a_disposed_runner_ends_its_run_and_its_frame(browser: Browser, address: str) -> None:
    page = open_page(browser, address)
    outcome = page.evaluate(
        """async (request) => {
            const mine = playbook.runner();
            await mine.warm();
            const running = mine.run(request, { wallSeconds: 30 });
            while (mine.state !== "running") await new Promise((resolve) => setTimeout(resolve, 5));
            mine.dispose();
            const { reason } = await running;
            const again = await mine.run(request, { wallSeconds: 1 }).catch((error) => error.name);
            await new Promise((resolve) => setTimeout(resolve, 50));
            return [reason, again, mine.state, document.querySelectorAll("iframe").length];
        }""",
        judging(ENDLESS, seconds=60),
    )
    assert outcome == ["reader", "RuntimeLoadError", "disposed", 0]
    page.close()


def test_a_spare_takes_over_at_once(browser: Browser, address: str) -> None:
    page = open_page(browser, address)
    answers = page.evaluate(
        """async ([endless, right]) => {
            const url = new URL(document.querySelector('meta[name="playbook-runtime"]').content, document.baseURI).href;
            const mine = new playbook.Runner(url, { spares: 1 });
            const stopped = await mine.run(endless, { wallSeconds: 0.5 });
            const next = await mine.run(right, { wallSeconds: 30 });
            mine.dispose();
            return [stopped.reason, next.verdict.status];
        }""",
        [judging(ENDLESS, seconds=60), judging(RIGHT)],
    )
    assert answers == ["limit", "passed"]
    page.close()


def test_the_sandbox_is_hidden_and_has_an_opaque_origin(page: Page) -> None:
    assert_next_run_works(page)
    frame = page.locator("iframe")
    assert frame.count() == 1
    assert frame.get_attribute("sandbox") == "allow-scripts"
    assert frame.get_attribute("aria-hidden") == "true"
    assert not frame.is_visible()
    origin = {"type": "samples", "cells": ["import js\njs.self.origin"], "budget": {"seconds": 2, "total_seconds": 4}}
    assert run(page, origin)["result"]["value"] == "'null'"


def test_a_sandbox_that_the_page_lost_is_rebuilt(page: Page) -> None:
    assert_next_run_works(page)
    page.evaluate("document.querySelector('iframe').remove()")
    assert_next_run_works(page)


@pytest.mark.parametrize("role", ["wasm", "loader", "boot"])
def test_a_flipped_byte_is_refused_before_use(browser: Browser, bare_site: BareSite, tmp_path: Path, role: str) -> None:
    damaged = bare_site.copy(tmp_path / "site")
    for path in damaged.asset(role):
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(data)
    with served(damaged.folder) as url:
        page = open_page(browser, url)
        answer = run(page, judging(RIGHT))
        assert (answer["type"], answer["name"]) == ("threw", "RuntimeLoadError")
        assert answer["file"] == damaged.asset(role)[0].name
        page.close()


def test_a_missing_asset_is_named_and_a_later_run_loads_it(
    browser: Browser, bare_site: BareSite, tmp_path: Path
) -> None:
    damaged = bare_site.copy(tmp_path / "site")
    paths = damaged.asset("boot")
    for path in paths:
        path.unlink()
    with served(damaged.folder) as url:
        page = open_page(browser, url)
        answer = run(page, judging(RIGHT))
        assert answer["name"] == "RuntimeLoadError"
        assert answer["file"] in [path.name for path in paths]
        assert "404" in answer["message"]
        for path, sound in zip(paths, bare_site.asset("boot"), strict=True):
            path.write_bytes(sound.read_bytes())
        assert_next_run_works(page)
        page.close()


@pytest.mark.parametrize("submission", [RIGHT, WRONG, SYNTAX, "def other():\n    pass\n"])
def test_chromium_says_what_cpython_says(page: Page, submission: str) -> None:
    with NativeRuntime(ROOT) as native:
        expected = native.request(judging(submission), 30)
    assert comparable(run(page, judging(submission))["verdict"]) == comparable(expected["verdict"])
