"""The report of a run, the editor and every width."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.elements_page.reader import announced, code_of, run, write


def test_starter_becomes_an_editor_and_a_drills_page_warms_by_itself(page: Page) -> None:
    assert "raise NotImplementedError" in code_of(page)
    assert page.evaluate("log.anticipated") == 1
    page.wait_for_function("log.warmed === 1 && log.rehearsed.length === 1")
    assert page.evaluate("log.rehearsed[0].submission") == "", "the starter of the bundle, never the reader's code"
    page.hover(".drill .pb-run")
    assert page.evaluate("log.warmed") == 2
    page.click(".drill .cm-content")
    assert page.evaluate("log.warmed") >= 3


def test_a_reader_who_saves_data_is_not_made_to_load_python(page: Page) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    page.reload()
    page.wait_for_selector(".drill .cm-content")
    assert "raise NotImplementedError" in code_of(page)
    page.evaluate("new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 100)))")
    assert page.evaluate("[log.anticipated, log.warmed]") == [1, 0]
    page.hover(".drill .pb-run")
    assert page.evaluate("log.warmed") == 1


def test_the_bundle_is_fetched_once(page: Page) -> None:
    fetched = "performance.getEntriesByType('resource').filter(e => e.name.endsWith('bundle.json')).length"
    page.focus(".drill .pb-run")
    page.wait_for_function("log.rehearsed.length === 1")
    assert page.evaluate(fetched) == 1


def test_report_shows_what_a_run_produced_as_text_only(page: Page) -> None:
    run(page, "wrong answer")
    expect(page.locator(".pb-report__title")).to_have_text("3 of 6 tests passed, 2 failed, 1 ran out of time")
    page.eval_on_selector_all(".pb-report details", "all => all.forEach(each => each.open = true)")
    assert page.locator(".pb-report img").count() == 0
    assert page.evaluate("window.hacked") is None
    for part in (".pb-test__message", ".pb-values", ".pb-output", ".pb-mistake"):
        expect(page.locator(part).filter(has_text="<img src=x onerror").first).to_be_visible()


def test_report_opens_the_first_failing_row_with_its_values(page: Page) -> None:
    run(page, "wrong answer")
    rows = page.locator(".pb-test")
    expect(rows).to_have_count(6)
    assert rows.evaluate_all("rows => rows.map(row => row.open)") == [False, False, False, True, False, False]
    opened = rows.nth(3)
    expect(opened.locator("summary")).to_contain_text("Failed: Ties go to the leftmost span")
    assert opened.locator("dt").all_inner_texts() == ["Input", "Expected", "Got"]
    assert opened.locator("dd").all_inner_texts()[1:] == ["(0, 1)", "(2, 1)"]
    expect(opened.locator(".pb-assertion")).to_contain_text("At index 0 diff: 2 != 0")
    expect(opened).to_contain_text("The output was cut here.")
    expect(page.locator(".pb-mistake p")).to_have_count(2)
    expect(page.locator(".pb-warnings")).to_contain_text("A thread was still running")


def test_growth_has_a_plot_with_words_and_the_figures(page: Page) -> None:
    run(page, "wrong answer")
    plot = page.locator(".pb-growth svg")
    assert "n^1.9" in (plot.get_attribute("aria-label") or "")
    expect(plot.locator("circle")).to_have_count(4)
    expect(plot.locator(".pb-growth__target")).to_have_count(1)
    page.click(".pb-growth__figures summary")
    expect(page.locator(".pb-growth__figures tbody tr").last).to_have_text("16,0001.2 s")
    expect(page.locator(".pb-growth")).to_contain_text("before the largest size")


def test_syntax_error_shows_its_line_marks_it_and_goes_there(page: Page) -> None:
    run(page, "def f():\n    syntax\n")
    expect(page.locator(".pb-report__title")).to_have_text("Python cannot read the code, line 2")
    expect(page.locator(".pb-source")).to_contain_text("if k == 0 <img")
    expect(page.locator(".pb-error-line")).to_have_text("    syntax")
    page.click("text=Go to line 2")
    page.keyboard.insert_text("# here ")
    assert code_of(page) == "def f():\n# here     syntax\n"
    expect(page.locator(".pb-error-line")).to_have_count(0)


def test_control_enter_runs(page: Page) -> None:
    write(page, "right")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".pb-report__title")).to_have_text("All 4 tests passed")
    assert code_of(page) == "right"


def test_every_result_is_announced_and_repeats_too(page: Page) -> None:
    run(page, "right")
    assert announced(page) == "Run 1: All 4 tests passed."
    page.click(".drill .pb-run")
    expect(page.locator(".drill > .pb-announcer")).to_have_text("Run 2: All 4 tests passed.")
    assert page.get_attribute(".drill > .pb-announcer", "role") == "status"


def test_escape_then_tab_leaves_the_editor_and_tab_alone_indents(page: Page) -> None:
    write(page, "x")
    page.keyboard.press("Tab")
    assert code_of(page) == "x   "
    page.keyboard.press("Escape")
    expect(page.locator(".pb-bench .pb-bench__hint")).to_have_text("Tab now leaves the editor")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.cm-editor')") is None
    assert code_of(page) == "x   "
    expect(page.locator(".pb-bench .pb-bench__hint")).to_have_text("Esc then Tab leaves the editor")


def test_escape_then_tab_waits_as_long_as_the_reader_does(page: Page) -> None:
    write(page, "x")
    page.keyboard.press("Escape")
    page.wait_for_timeout(2_300)
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.closest('.cm-editor')") is None


def test_another_key_after_escape_makes_tab_indent_again(page: Page) -> None:
    write(page, "")
    page.keyboard.press("Escape")
    page.keyboard.type("if")
    page.keyboard.press("Tab")
    assert code_of(page) == "if  "


def test_single_letters_do_not_reach_the_theme(page: Page) -> None:
    page.evaluate("window.heard = []; window.addEventListener('keydown', event => heard.push(event.key))")
    write(page, "")
    page.keyboard.type("sfn")
    assert page.evaluate("window.heard") == []
    assert code_of(page) == "sfn"


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_nothing_scrolls_sideways(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    run(page, "wrong answer")
    expect(page.locator(".pb-report__title")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_print_shows_text_and_code_and_no_controls(page: Page) -> None:
    run(page, "wrong answer")
    expect(page.locator(".pb-report__title")).to_be_visible()
    page.emulate_media(media="print")
    assert page.locator("article button:visible").count() == 0
    expect(page.locator(".drill .cm-content")).to_be_visible()


def test_fingers_find_every_control(chromium: Browser, address: str) -> None:
    context = chromium.new_context(viewport={"width": 360, "height": 800}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector(".drill .cm-content")
    run(page, "wrong answer")
    expect(page.locator(".pb-report__title")).to_be_visible()
    low = """all => all.filter(each => each.checkVisibility() && each.getBoundingClientRect().height < 43.5)
                      .map(each => each.textContent)"""
    assert page.eval_on_selector_all("article :is(button, summary, .quiz-option label)", low) == []
    context.close()


def test_state_is_told_in_words_as_well_as_in_colour(page: Page) -> None:
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    run(page, "wrong answer")
    told = ["Passed: "] * 3 + ["Failed: ", "Error: ", "Out of time: "]
    expect(page.locator(".pb-test__status")).to_have_text(told)
    expect(page.locator(".pb-test .pb-icon--failed")).to_be_visible()
