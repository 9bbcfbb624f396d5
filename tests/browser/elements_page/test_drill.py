"""What a drill does around a run: endings, hints, the gate, records."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.elements_page.reader import announced, code_of, record, records, run, until, write

SLUG = "longest-token-span"
DENY_STORAGE = """
Object.defineProperty(IDBFactory.prototype, "open", {
  value() { throw new DOMException("denied", "SecurityError"); },
});
"""


@pytest.mark.parametrize(
    ("code", "answer"),
    [("limit", "Stopped after 22 s; your code is kept."), ("crash", "Python was restarted; your code is kept.")],
)
def test_a_run_that_was_ended_says_so_and_keeps_the_code(page: Page, code: str, answer: str) -> None:
    run(page, code)
    expect(page.locator(".pb-report__title")).to_have_text(answer)
    assert answer in announced(page)
    assert code_of(page) == code
    run(page, "right")
    expect(page.locator(".pb-report__title")).to_have_text("All 4 tests passed")


def test_stop_cancels_loading_and_the_next_run_works(page: Page) -> None:
    run(page, "slow")
    expect(page.locator(".drill .pb-progress__text")).to_have_text("Loading Python: 3.1 of 6.2 MB")
    assert page.eval_on_selector(".drill progress", "bar => bar.value / bar.max") == 0.5
    page.click(".drill .pb-stop")
    expect(page.locator(".pb-report__title")).to_have_text("Stopped; your code is kept.")
    expect(page.locator(".drill .pb-stop")).to_be_disabled()
    expect(page.locator(".drill .pb-progress")).to_be_hidden()
    run(page, "right")
    expect(page.locator(".pb-report__title")).to_have_text("All 4 tests passed")


def test_runtime_that_cannot_be_loaded_names_the_file_and_offers_retry(page: Page) -> None:
    run(page, "offline")
    expect(page.locator(".pb-report__title")).to_have_text("Could not load Python (stdlib.zip). Your code is kept.")
    write(page, "right")
    page.click("text=Retry")
    expect(page.locator(".pb-report__title")).to_have_text("All 4 tests passed")


def test_bundle_that_cannot_be_loaded_names_the_file(page: Page) -> None:
    page.route("**/bundle.json", lambda route: route.fulfill(status=404))
    page.reload()
    run(page, "right")
    expect(page.locator(".pb-report__title")).to_contain_text("bundle.json")
    page.unroute("**/bundle.json")
    page.click("text=Retry")
    expect(page.locator(".pb-report__title")).to_have_text("All 4 tests passed")


def test_code_is_kept_across_a_reload(page: Page) -> None:
    write(page, "kept = 1")
    expect(page.locator(".pb-bench .pb-saved")).to_have_attribute("data-state", "saved")
    page.reload()
    page.wait_for_selector(".drill .cm-content")
    assert code_of(page) == "kept = 1"
    expect(page.locator(".pb-bench .pb-saved")).to_have_text("Saved")


def test_attempts_are_recorded(page: Page) -> None:
    run(page, "right")
    expect(page.locator(".pb-report__title")).to_be_visible()
    until(page, lambda: len(records(page, "attempts")) == 1)
    [(_, attempt)] = records(page, "attempts")
    assert (attempt["slug"], attempt["status"], attempt["code"], attempt["solution"]) == (SLUG, "passed", "right", 1)


def test_hints_come_one_at_a_time_and_stay(page: Page) -> None:
    visible = page.locator(".drill-hint:visible")
    expect(visible).to_have_count(0)
    page.click("text=Show hint 1 of 3")
    expect(visible).to_have_count(1)
    assert page.evaluate("document.activeElement.textContent").startswith("Hint 1")
    page.click("text=Show hint 2 of 3")
    assert visible.evaluate_all("all => all.map(each => each.open)") == [True, True]
    page.click("text=Show hint 3 of 3")
    expect(page.locator(".pb-next-hint")).to_be_hidden()
    until(page, lambda: (record(page, "progress", SLUG) or {}).get("hintsUsed") == 3)
    page.reload()
    expect(visible).to_have_count(3)


def test_solution_opens_after_a_pass_only(page: Page) -> None:
    solution = page.locator(".drill-solution")
    run(page, "wrong")
    expect(page.locator(".pb-report__title")).to_be_visible()
    expect(solution).to_be_hidden()
    run(page, "right")
    expect(solution).to_be_visible()
    expect(page.locator(".pb-gate")).to_have_count(0)
    page.reload()
    expect(solution).to_be_visible()


def test_solution_can_be_seen_anyway(page: Page) -> None:
    page.click("text=Show me anyway")
    expect(page.locator(".drill-walkthrough")).to_have_attribute("open", "")
    expect(page.locator(".drill-solution")).to_be_visible()


def test_reset_asks_and_the_old_code_comes_back(page: Page) -> None:
    write(page, "mine")
    page.click(".drill >> text=Reset")
    page.click("text=Keep my code")
    assert code_of(page) == "mine"
    page.click(".drill >> text=Reset")
    page.click("text=Replace it")
    assert "NotImplementedError" in code_of(page)
    page.click("text=Bring my code back")
    assert code_of(page) == "mine"
    page.keyboard.press("Control+z")
    assert "NotImplementedError" in code_of(page)
    page.keyboard.press("Control+z")
    assert code_of(page) == "mine"


def test_storage_denied_is_told_and_the_code_can_be_downloaded(page: Page) -> None:
    page.add_init_script(DENY_STORAGE)
    page.reload()
    state = page.locator(".pb-bench .pb-saved")
    expect(state).to_contain_text("Not saved")
    write(page, "precious")
    page.wait_for_timeout(500)
    expect(state).to_contain_text("Not saved")
    with page.expect_download() as download:
        page.click(".pb-bench .pb-saved button")
    assert download.value.suggested_filename == "longest-token-span.py"
    assert Path(download.value.path()).read_text() == "precious"
    page.click(".drill .pb-run")
    expect(page.locator(".pb-report__title")).to_be_visible()


def test_another_tab_tells_of_its_edit(page: Page, address: str) -> None:
    other = page.context.new_page()
    other.goto(address)
    other.wait_for_selector(".drill .cm-content")
    write(other, "elsewhere")
    expect(page.locator(".drill .pb-notice")).to_contain_text("changed in another tab")
    page.click("text=Show that version")
    assert code_of(page) == "elsewhere"


def test_timer_runs_only_when_the_reader_starts_it(page: Page) -> None:
    timer = page.locator(".pb-timer button")
    expect(timer).to_have_text("20 min")
    timer.click()
    expect(timer).to_have_text("0:01 of 20 min")
    timer.click()
    expect(timer).to_have_text("0:01 of 20 min, paused")


def test_plain_field_stands_in_when_the_editor_cannot_be_loaded(page: Page, address: str) -> None:
    page.goto(f"{address}?noeditor")
    area = page.locator(".pb-bench textarea")
    area.fill("right")
    area.press("Control+Enter")
    expect(page.locator(".pb-report__title")).to_have_text("All 4 tests passed")


def test_what_left_the_page_is_let_go(page: Page) -> None:
    run(page, "forever")
    expect(page.locator(".drill .pb-stop")).to_be_enabled()
    gone = page.evaluate(
        """() => {
          const drill = document.querySelector(".drill");
          drill.remove();
          upgrader.refresh();
          return drill.querySelector(".pb-stop").disabled;
        }"""
    )
    assert gone
