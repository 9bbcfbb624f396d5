"""The page's elements on a bare page with a runner that answers at once: no Python, no site build."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

ROOT = Path(__file__).parents[2]
SOURCE = Path(__file__).parent / "elements_page"
STYLES = ROOT / "src" / "theme" / "stylesheets"
OURS = ("tokens.css", "book.css", "blocks.css", "elements.css")
FLAGS = (
    "--no-sandbox --headless --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
DENY_STORAGE = """
Object.defineProperty(IDBFactory.prototype, "open", {
  value() { throw new DOMException("denied", "SecurityError"); },
});
"""


def build_page(into: Path) -> None:
    """Bundle the page's script and lay the theme's and our stylesheets beside it."""
    subprocess.run(
        [ROOT / "node_modules" / ".bin" / "esbuild", SOURCE / "page.ts", "--bundle", "--splitting", "--format=esm",
         "--minify", f"--outdir={into}"],
        check=True, capture_output=True, cwd=ROOT,
    )
    theme = Path(str(files("material"))) / "templates" / "assets" / "stylesheets"
    sheets = sorted(theme.glob("main.*.css")) + sorted(theme.glob("palette.*.css"))
    for sheet in [*sheets, *STYLES.glob("*.css")]:
        shutil.copy(sheet, into)
    links = "\n".join(f'<link rel="stylesheet" href="{name}">' for name in [*(s.name for s in sheets), *OURS])
    page = (SOURCE / "page.html").read_text().replace("<!-- stylesheets -->", links)
    (into / "index.html").write_text(page)
    shutil.copy(SOURCE / "bundle.json", into)


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        pass


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("elements")
    build_page(folder)
    handler = functools.partial(QuietHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    path = os.environ.get("PLAYBOOK_CHROMIUM", "/usr/bin/chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    context.set_default_timeout(5_000)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address)
    page.wait_for_selector(".drill .cm-content")
    yield page
    context.close()
    assert errors == []


def write(page: Page, code: str) -> None:
    """Replace the editor's text as a reader would."""
    page.click(".drill .cm-content")
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(code)


def run(page: Page, code: str) -> None:
    write(page, code)
    page.click(".drill .pb-run")


def code_of(page: Page) -> str:
    lines: list[str] = page.eval_on_selector_all(".drill .cm-line", "lines => lines.map(line => line.textContent)")
    return "\n".join(lines)


def announced(page: Page) -> str:
    page.wait_for_function("document.querySelector('.drill > .pb-announcer').textContent !== ''")
    return page.inner_text(".drill > .pb-announcer")


# The drill


def test_starter_becomes_an_editor_and_nothing_is_warmed_before_intent(page: Page) -> None:
    assert "raise NotImplementedError" in code_of(page)
    assert page.evaluate("log.warmed") == 0
    page.hover(".drill .pb-run")
    assert page.evaluate("log.warmed") == 1
    page.click(".drill .cm-content")
    assert page.evaluate("log.warmed") >= 2


def test_bundle_is_fetched_at_intent_only(page: Page) -> None:
    fetched = "performance.getEntriesByType('resource').filter(e => e.name.endsWith('bundle.json')).length"
    assert page.evaluate(fetched) == 0
    page.focus(".drill .pb-run")
    page.wait_for_function(f"{fetched} === 1")


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
    expect(page.locator(".drill .pb-bench__hint")).to_have_text("Tab now leaves the editor")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.cm-editor')") is None
    assert code_of(page) == "x   "
    expect(page.locator(".drill .pb-bench__hint")).to_have_text("Esc then Tab leaves the editor")


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


def test_code_is_kept_across_a_reload(page: Page) -> None:
    write(page, "kept = 1")
    expect(page.locator(".drill .pb-saved")).to_have_attribute("data-state", "saved")
    page.reload()
    page.wait_for_selector(".drill .cm-content")
    assert code_of(page) == "kept = 1"
    expect(page.locator(".drill .pb-saved")).to_have_text("Saved")


def test_attempts_are_recorded(page: Page) -> None:
    run(page, "right")
    expect(page.locator(".pb-report__title")).to_be_visible()
    read = """() => new Promise(resolve => {
      const opening = indexedDB.open("playbook");
      opening.onsuccess = () => {
        const all = opening.result.transaction("attempts").objectStore("attempts").getAll();
        all.onsuccess = () => resolve(all.result.map(({ slug, status, code }) => [slug, status, code]));
      };
    })"""
    assert page.evaluate(read) == [["longest-token-span", "passed", "right"]]


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
    run(page, "right")
    expect(page.locator(".pb-report__title")).to_contain_text("bundle.json")
    page.unroute("**/bundle.json")
    page.click("text=Retry")
    expect(page.locator(".pb-report__title")).to_have_text("All 4 tests passed")


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
    state = page.locator(".drill .pb-saved")
    expect(state).to_contain_text("Not saved")
    write(page, "precious")
    page.wait_for_timeout(500)
    expect(state).to_contain_text("Not saved")
    with page.expect_download() as download:
        page.click(".drill .pb-saved button")
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
    area = page.locator(".drill textarea")
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


# Samples


def test_sample_runs_with_those_before_it(page: Page) -> None:
    samples = page.locator(".pb-sample")
    expect(samples).to_have_count(2)
    samples.nth(1).locator(".pb-run").click()
    output = samples.nth(1).locator(".pb-output")
    expect(output).to_have_text("2 cells\n<b>bold</b>\n")
    assert output.get_attribute("role") == "status"
    assert page.evaluate("log.requests[0].cells") == ['tokens = "a b a c".split()\n', "print(len(set(tokens)))\n"]


def test_sample_is_edited_kept_and_reset(page: Page) -> None:
    sample = page.locator(".pb-sample").first
    sample.get_by_role("button", name="Edit").click()
    expect(sample.locator(".cm-content")).to_be_focused()
    page.keyboard.press("Control+End")
    page.keyboard.insert_text("wrong")
    page.keyboard.press("Control+Enter")
    expect(sample.locator(".pb-error")).to_contain_text("NameError")
    page.locator(".pb-sample").nth(1).locator(".pb-run").click()
    assert page.evaluate("log.requests.at(-1).cells[0]").endswith("wrong")
    expect(sample.locator(".pb-saved")).to_have_text("Saved")
    page.reload()
    expect(sample.locator("pre code")).to_contain_text("wrong")
    sample.get_by_text("Reset").click()
    expect(sample.locator("pre code")).not_to_contain_text("wrong")
    sample.get_by_text("Bring my edit back").click()
    expect(sample.locator(".cm-content")).to_contain_text("wrong")


# Check questions


def test_question_gives_its_reasons_after_a_commitment(page: Page) -> None:
    quiz = page.locator(".quiz")
    expect(quiz.locator(".quiz-answer")).to_have_count(0)
    expect(quiz.locator(".quiz-why:visible")).to_have_count(0)
    quiz.get_by_text("Check").click()
    expect(quiz.locator(".pb-quiz__verdict")).to_have_text("Choose an answer first.")
    quiz.locator("input").first.check()
    quiz.get_by_text("Check").click()
    expect(quiz.locator(".quiz-why:visible")).to_have_count(3)
    expect(quiz.locator(".pb-announcer")).to_have_text("Not right: the reasons are below each answer")
    assert quiz.locator(".pb-quiz__mark").all_inner_texts() == ["Your answer", "The right answer"]
    page.reload()
    expect(quiz.locator(".pb-quiz__verdict")).to_have_text("Last time: not right")


def test_question_can_be_tried_again(page: Page) -> None:
    quiz = page.locator(".quiz")
    quiz.locator("input").first.check()
    quiz.get_by_text("Check").click()
    quiz.get_by_text("Try again").click()
    expect(quiz.locator(".quiz-why:visible")).to_have_count(0)
    quiz.locator("input").nth(1).check()
    quiz.get_by_text("Check").click()
    expect(quiz.locator(".pb-quiz__verdict")).to_have_text("Right")


# Every size and palette


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
