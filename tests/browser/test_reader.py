"""A reader's journeys through the built site, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from playbook.chromium import browser, served
from playbook.content import read_content

ROOT = Path(__file__).resolve().parents[2]
DRILLS = {drill.slug: drill for drill in read_content(ROOT).drills}
FIRST = "longest-token-span"
RUN_MS = 90_000


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with served(ROOT / "site") as url:
        yield url


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as started:
        yield started


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    """A fresh reader; anything the page asks of another host fails the test."""
    context = chromium.new_context()
    strangers: list[str] = []
    context.on("request", lambda request: strangers.append(request.url))
    yield context.new_page()
    context.close()
    assert [url for url in strangers if not url.startswith((address, "data:", "blob:", "about:"))] == []


def open_drill(page: Page, address: str, slug: str) -> None:
    page.goto(f"{address}practice/drills/{slug}/")
    expect(page.locator(".cm-content")).to_be_visible()


def write(page: Page, code: str) -> None:
    """Replace the editor's text, as a paste does."""
    page.locator(".cm-content").click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text(code)


def run(page: Page) -> None:
    page.get_by_role("button", name="Run", exact=False).first.click()


def verdict(page: Page, status: str) -> None:
    expect(page.locator(f'.pb-report__head[data-state="{status}"]')).to_be_visible(timeout=RUN_MS)


@pytest.mark.parametrize("slug", DRILLS)
def test_the_reference_solution_solves_the_drill_through_the_page(page: Page, address: str, slug: str) -> None:
    open_drill(page, address, slug)
    write(page, DRILLS[slug].solution)
    run(page)
    verdict(page, "passed")
    passed = page.locator('.pb-test[data-state="passed"]')
    assert passed.count() >= len(DRILLS[slug].test_functions)
    expect(page.locator(".drill-walkthrough")).to_be_visible()
    complexity = DRILLS[slug].meta.complexity
    if complexity and complexity.sizes:
        expect(page.locator(".pb-growth svg").first).to_be_visible()


def test_a_wrong_answer_shows_the_failing_assertion_with_values(page: Page, address: str) -> None:
    open_drill(page, address, FIRST)
    write(page, "def longest_span(tokens, k):\n    return (0, 0)\n")
    run(page)
    verdict(page, "failed")
    row = page.locator('.pb-test[data-state="failed"]').first
    expect(row).to_have_attribute("open", "")
    expect(row).to_contain_text("(1, 4)")
    expect(row).to_contain_text("(0, 0)")
    expect(row).to_contain_text("assert longest_span(")


@pytest.mark.parametrize("slug", DRILLS)
def test_a_known_mistake_gets_its_message(page: Page, address: str, slug: str) -> None:
    # the mistake that fails the most tests is surely not the slow one
    mistake = max(DRILLS[slug].mistakes, key=lambda known: len(known.fails))
    open_drill(page, address, slug)
    write(page, mistake.source)
    run(page)
    expect(page.locator(".pb-mistake")).to_contain_text(mistake.message.split()[0], timeout=RUN_MS)
    shown = " ".join(page.locator(".pb-mistake").inner_text().split())
    assert " ".join(mistake.message.split()) in shown


def test_a_syntax_error_shows_its_line(page: Page, address: str) -> None:
    open_drill(page, address, FIRST)
    write(page, "def longest_span(tokens, k):\n    start = 0\n    return (start,\n")
    run(page)
    problem = page.locator(".pb-problem")
    expect(problem).to_contain_text("never closed", timeout=RUN_MS)
    expect(problem).to_contain_text("3")


def test_an_endless_loop_stops_at_the_limit_and_the_code_is_kept(page: Page, address: str) -> None:
    endless = "def longest_span(tokens, k):\n    while True:\n        pass\n"
    open_drill(page, address, FIRST)
    write(page, endless)
    run(page)
    verdict(page, "timeout")
    assert "while True:" in page.locator(".cm-content").inner_text()
    write(page, DRILLS[FIRST].solution)
    run(page)
    verdict(page, "passed")


def test_stop_ends_a_run_that_python_cannot_interrupt(page: Page, address: str) -> None:
    open_drill(page, address, FIRST)
    write(page, "def longest_span(tokens, k):\n    return sum(range(10**12))\n")
    run(page)
    stop = page.get_by_role("button", name="Stop")
    expect(stop).to_be_enabled()
    page.wait_for_timeout(4000)
    stop.click()
    expect(page.locator(".drill")).to_contain_text("your code is kept", timeout=RUN_MS)
    assert "10**12" in page.locator(".cm-content").inner_text()
    write(page, DRILLS[FIRST].solution)
    run(page)
    verdict(page, "passed")


def test_a_reload_keeps_the_code(page: Page, address: str) -> None:
    open_drill(page, address, FIRST)
    write(page, "# mine\ndef longest_span(tokens, k):\n    return None\n")
    expect(page.locator(".drill")).to_contain_text("Saved")
    page.reload()
    expect(page.locator(".cm-content")).to_contain_text("# mine")


def test_a_section_fetches_nothing_of_the_runtime_before_intent(page: Page, address: str) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(f"{address}chapters/2-coding/windows/", wait_until="networkidle")
    assert [url for url in fetched if "/assets/runtime/" in url] == []
    with page.expect_request(lambda request: "/assets/runtime/" in request.url):
        page.locator(".pb-sample .pb-run").first.focus()


def test_on_a_drills_page_the_visit_is_the_intent(page: Page, address: str) -> None:
    with page.expect_request(lambda request: "/assets/runtime/" in request.url):
        open_drill(page, address, FIRST)


def test_the_whole_drill_works_by_keyboard_alone(page: Page, address: str) -> None:
    open_drill(page, address, FIRST)
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement?.classList.contains('cm-content')"):
            break
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text(DRILLS[FIRST].solution)
    page.keyboard.press("ControlOrMeta+Enter")
    verdict(page, "passed")
    page.locator(".cm-content").focus()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    assert not page.evaluate("document.activeElement?.classList.contains('cm-content')")


def test_a_sample_of_a_section_runs_in_the_page(page: Page, address: str) -> None:
    page.goto(f"{address}chapters/2-coding/windows/")
    sample = page.locator(".pb-sample").nth(1)
    sample.get_by_role("button", name="Run", exact=False).click()
    output = sample.locator(".pb-sample__output")
    expect(output).to_be_visible(timeout=RUN_MS)
    expect(output).not_to_contain_text("Error")


def test_a_question_answers_with_its_reason(page: Page, address: str) -> None:
    page.goto(f"{address}chapters/2-coding/windows/")
    quiz = page.locator(".quiz").first
    quiz.locator('label[data-right="false"]').first.click()
    quiz.get_by_role("button", name="Check").click()
    expect(quiz.locator(".quiz-why").first).to_be_visible()


def test_without_javascript_statement_and_starter_are_readable(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}practice/drills/{FIRST}/")
    expect(page.locator("article")).to_contain_text("def longest_span(tokens")
    expect(page.locator("h1")).to_contain_text(DRILLS[FIRST].meta.title)
    expect(page.locator(".drill-hint summary").first).to_be_visible()
    context.close()


@pytest.mark.parametrize(
    "path", ["", "chapters/2-coding/windows/", f"practice/drills/{FIRST}/", "practice/", "glossary/", "tools/campaign/"]
)
def test_nothing_is_wider_than_a_small_phone(chromium: Browser, address: str, path: str) -> None:
    context = chromium.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()
