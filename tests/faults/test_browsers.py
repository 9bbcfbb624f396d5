"""The faults 65 to 72 of the catalogue: whatever the reader's browser lacks or prefers, the page serves.

The table goes to ``build/reports/faults-browsers.md``.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from playbook.chromium import served
from playbook.commands import SITE
from playbook.reports import write_table
from tests.browser.conftest import ROOT
from tests.browser.test_reader import DRILLS, FIRST, RUN_MS, open_drill, run, verdict, write

SECTION = "chapters/2-coding/windows/"
DRILL = f"practice/drills/{FIRST}/"
PAGES = ["", "chapters/2-coding/", SECTION, DRILL, "practice/", "practice/records/", "tools/offline/", "labs/"]
PAGES += ["labs/threshold-calibration/", "contribute/drill/", "404.html"]
WRONG = "def longest_span(tokens, k):\n    return (0, 0)\n"
ROWS: list[dict[str, str]] = []


@pytest.fixture(scope="module", autouse=True)
def table() -> Iterator[None]:
    yield
    write_table(ROOT, "faults-browsers", ROWS, "Faults 65 to 72: the reader's browser")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with served(SITE) as url:
        yield url


@contextmanager
def row(fault: int, what: str) -> Iterator[None]:
    """A line of the table, whether the check holds or not."""
    line = {"fault": str(fault), "what": what, "engine": "Chromium", "result": "failed"}
    ROWS.append(line)
    yield
    line["result"] = "as it should be"


@contextmanager
def reader(browser: Browser, **options: Any) -> Iterator[Page]:
    """A page of a browser with these settings."""
    context: BrowserContext = browser.new_context(**options)
    page = context.new_page()
    page.set_default_timeout(20_000)
    yield page
    context.close()


@pytest.mark.parametrize("path", [DRILL, SECTION])
def test_65_without_javascript_everything_is_readable_and_no_button_is_dead(
    browser: Browser, address: str, path: str
) -> None:
    with row(65, f"no JavaScript: /{path}"), reader(browser, java_script_enabled=False) as page:
        page.goto(address + path)
        expect(page.locator("article h1")).to_be_visible()
        assert page.locator("button:visible").count() == 0
        folded = page.locator("article details")
        for details in folded.all():
            if not details.get_attribute("open"):
                details.locator("summary").first.click()
            expect(details.locator(":scope > :not(summary)").first).to_be_visible()
        if path == DRILL:
            expect(page.locator(".drill-starter")).to_contain_text("def longest_span")
            names = folded.locator("summary").all_inner_texts()
            assert len(names) == len(DRILLS[FIRST].hints) + 2
        else:
            expect(page.locator(".quiz legend, .quiz .quiz-question").first).to_be_visible()
            assert page.locator(".quiz details").count() == page.locator(".quiz").count()


@pytest.mark.parametrize(
    ("lack", "script"),
    [
        ("WebAssembly", "delete window.WebAssembly"),
        ("workers", "delete window.Worker"),
        ("AbortSignal.any", "delete AbortSignal.any"),
    ],
)
def test_66_a_browser_without_what_python_needs_gets_a_notice_in_place_of_run(
    browser: Browser, address: str, lack: str, script: str
) -> None:
    with row(66, f"no {lack}"), reader(browser) as page:
        page.add_init_script(script)
        for path in (DRILL, SECTION):
            page.goto(address + path)
            expect(page.locator(".pb-lacks").first).to_contain_text(f"it lacks {lack}")
            expect(page.locator(".pb-lacks")).to_have_count(1)
            expect(page.locator(".pb-run:visible")).to_have_count(0)
            expect(page.locator("article h1")).to_be_visible()


def test_66_a_browser_that_knows_no_modules_gets_the_notice_and_the_readable_page(
    browser: Browser, address: str
) -> None:
    with row(66, "no JavaScript modules"), reader(browser) as page:
        page.route("**/assets/app/*.js", lambda route: route.abort())
        page.add_init_script("delete HTMLScriptElement.prototype.noModule")
        page.goto(address + DRILL)
        expect(page.locator(".pb-lacks")).to_contain_text("it lacks JavaScript modules")
        expect(page.locator(".drill-starter")).to_contain_text("def longest_span")
        expect(page.locator(".drill-walkthrough summary")).to_be_visible()


MOVING = """() => [...document.querySelectorAll("*")].flatMap((element) => ["", "::before", "::after"].map((part) => {
    const style = getComputedStyle(element, part);
    const seconds = (text) => Math.max(...text.split(",").map((one) => parseFloat(one) * (/ms/.test(one) ? 0.001 : 1)));
    const moves = Math.max(seconds(style.transitionDuration), seconds(style.animationDuration));
    return moves > 0.001 || style.scrollBehavior === "smooth" ? `${element.tagName}.${element.className}${part}` : null;
})).filter(Boolean)"""


@pytest.mark.parametrize("path", ["", SECTION, DRILL])
def test_67_nothing_moves_for_a_reader_who_asked_for_stillness(browser: Browser, address: str, path: str) -> None:
    with row(67, f"reduced motion: /{path}"), reader(browser, reduced_motion="reduce") as page:
        page.goto(address + path)
        if path == DRILL:
            expect(page.locator(".cm-content")).to_be_visible()
            write(page, WRONG)
            run(page)
            verdict(page, "failed")
        assert page.evaluate(MOVING) == []


SMALL = """() => [...document.querySelectorAll(
        "button, summary, select, input:not([type=radio]):not([type=hidden]), label[for]")]
    .filter((each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter((each) => !each.closest(".md-search, .md-sidebar, .md-overlay, .md-toggle"))
    .map((each) => [each.getBoundingClientRect(), each])
    .filter(([box]) => box.width > 1 && (box.width < 24 || box.height < 24))
    .map(([box, each]) => `${each.tagName}.${each.className} ${box.width} x ${box.height}`)"""


@pytest.mark.parametrize("path", PAGES)
def test_68_nothing_is_wider_than_320_px_and_what_is_tapped_is_large_enough(
    browser: Browser, address: str, path: str
) -> None:
    size: Any = {"width": 320, "height": 640}
    with row(68, f"320 px: /{path}"), reader(browser, viewport=size, has_touch=True) as page:
        page.goto(address + path, wait_until="networkidle")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert page.evaluate(SMALL) == []


HEAR = """() => {
    window.heard = [];
    const regions = "[role=status], [role=alert], [aria-live]";
    new MutationObserver((changes) => {
        for (const { target } of changes) {
            const region = (target.nodeType === 1 ? target : target.parentElement)?.closest(regions);
            if (region?.textContent.trim()) heard.push(region.textContent.trim());
        }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
}"""


def test_69_every_verdict_is_announced_and_repeats_too(browser: Browser, address: str) -> None:
    with row(69, "two equal verdicts, two announcements"), reader(browser) as page:
        open_drill(page, address, FIRST)
        write(page, WRONG)
        page.evaluate(HEAR)
        for number in (1, 2):
            run(page)
            expect(page.locator(".drill > .pb-announcer")).to_contain_text(f"Run {number}", timeout=RUN_MS)
        heard = [said for said in page.evaluate("heard") if "fail" in said]
        assert len(heard) >= 2
        write(page, DRILLS[FIRST].solution)
        run(page)
        expect(page.locator(".drill > .pb-announcer")).to_contain_text("passed", timeout=RUN_MS)


def test_69_two_equal_answers_to_a_question_are_announced_twice(browser: Browser, address: str) -> None:
    with row(69, "two equal answers to a question"), reader(browser) as page:
        page.goto(address + SECTION, wait_until="networkidle")
        page.evaluate(HEAR)
        quiz = page.locator(".quiz").first
        for number in (1, 2):
            quiz.locator('label[data-right="true"]').click()
            quiz.get_by_role("button", name="Check").click()
            page.wait_for_timeout(200)
            assert page.evaluate("heard.filter((said) => said === 'Right').length") == number
            quiz.get_by_role("button", name="Try again").click()


@pytest.mark.parametrize("where", ["drill", "sample"])
def test_70_escape_then_tab_leaves_the_editor(browser: Browser, address: str, where: str) -> None:
    with row(70, f"Escape then Tab: {where}"), reader(browser) as page:
        if where == "drill":
            open_drill(page, address, FIRST)
        else:
            page.goto(address + SECTION)
            page.locator(".pb-sample").first.get_by_role("button", name="Edit").click()
        editor = page.locator(".cm-content").first
        for key in ("Tab", "Shift+Tab"):
            editor.focus()
            page.keyboard.press("Tab")
            expect(editor).to_be_focused()
            page.keyboard.press("Escape")
            page.keyboard.press(key)
            expect(editor).not_to_be_focused()


CONTROLS = "button, input, select, textarea, .pb-toolbar, .md-header, .md-footer, .md-sidebar, .md-tabs"


@pytest.mark.parametrize("path", [SECTION, DRILL])
def test_71_paper_shows_text_and_whole_code_and_no_control(browser: Browser, address: str, path: str) -> None:
    with row(71, f"print: /{path}"), reader(browser, color_scheme="dark") as page:
        page.goto(address + path, wait_until="networkidle")
        if path == DRILL:
            expect(page.locator(".cm-content")).to_be_visible()
            write(page, "# mine\n" * 80)
        page.emulate_media(media="print")
        shown = page.locator(CONTROLS).evaluate_all(
            "all => all.filter((e) => e.checkVisibility()).map((e) => e.outerHTML)"
        )
        assert shown == []
        cut = page.locator("article pre, article pre > code, .cm-scroller").evaluate_all(
            "all => all.filter((e) => e.checkVisibility() && (e.scrollWidth > e.clientWidth + 1 || "
            "e.scrollHeight > e.clientHeight + 1) && getComputedStyle(e).overflow !== 'visible')"
            ".map((e) => e.outerHTML)"
        )
        assert cut == []
        ink = page.evaluate("getComputedStyle(document.querySelector('article p')).color.match(/\\d+/g).map(Number)")
        assert max(ink) < 128


def test_72_forced_colours_leave_states_in_words_and_the_focus_visible(browser: Browser, address: str) -> None:
    with row(72, "forced colours"), reader(browser, forced_colors="active") as page:
        open_drill(page, address, FIRST)
        write(page, WRONG)
        run(page)
        verdict(page, "failed")
        for test in page.locator(".pb-test:visible").all():
            assert any(word in test.inner_text().lower() for word in ("passed", "failed", "not run", "stopped"))
        button = page.locator(".pb-run").first
        button.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        assert button.evaluate("(e) => getComputedStyle(e).outlineStyle") != "none"
        icon = page.locator(".pb-report .pb-icon").first
        expect(icon).to_be_visible()
        fill, paper = icon.evaluate(
            "(e) => [getComputedStyle(e).fill, getComputedStyle(document.body).backgroundColor]"
        )
        assert fill != paper
