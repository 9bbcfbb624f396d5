"""Interview mode: talk before code, tests when the reader is done, scores only with evidence."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.axe import set_palette, violations
from tests.browser.elements_page.reader import records, until, write

QUESTION = "Clarify: what would you ask before you start?"
PLAN = "Plan: approach, invariant, complexity, and how you will test it"


def begin(page: Page) -> None:
    page.get_by_role("button", name="Interview mode").click()
    expect(page.get_by_label(QUESTION)).to_be_focused()


def talk(page: Page) -> None:
    page.get_by_label(QUESTION).fill("May k be zero?")
    page.get_by_label(PLAN).fill("Two pointers; the window holds at most k kinds.")
    page.get_by_role("button", name="Open the editor").click()


def keys(page: Page) -> list[str]:
    return [str(key) for key, _ in records(page, "texts") if str(key).startswith("interview:")]


def test_the_editor_waits_for_questions_and_a_plan(page: Page) -> None:
    begin(page)
    expect(page.locator(".pb-bench")).to_be_hidden()
    expect(page.locator(".drill-hint:visible")).to_have_count(0)
    page.get_by_label(QUESTION).fill("May k be zero?")
    page.get_by_role("button", name="Open the editor").click()
    expect(page.get_by_label(PLAN)).to_be_focused()
    expect(page.locator(".pb-interview [role=status]")).to_contain_text("one sentence of plan")
    page.get_by_label(PLAN).fill("Two pointers")
    page.get_by_role("button", name="Open the editor").click()
    expect(page.locator(".pb-bench .cm-content")).to_be_visible()


def test_tests_stay_hidden_until_the_reader_is_done(page: Page) -> None:
    begin(page)
    talk(page)
    write(page, "right = 1")
    expect(page.locator(".drill .pb-run")).to_be_hidden()
    page.keyboard.press("Control+Enter")
    assert page.evaluate("log.requests.filter(({ type }) => type === 'judge').length") == 0
    page.get_by_role("button", name="I am done").click()
    expect(page.locator(".pb-report__title")).to_be_visible()
    assert page.evaluate("log.requests.filter(({ type }) => type === 'judge').length") == 1
    expect(page.get_by_label("Understanding: score")).to_be_focused()


def test_a_score_without_evidence_is_not_kept(page: Page) -> None:
    begin(page)
    talk(page)
    page.get_by_role("button", name="I am done").click()
    keep = page.get_by_role("button", name="Keep the scorecard")
    keep.click()
    said = page.locator(".pb-scorecard [role=status]")
    expect(said).to_have_text("Score at least one axis.")
    page.get_by_label("Understanding: score").select_option("3")
    keep.click()
    expect(page.get_by_label("Understanding: evidence")).to_be_focused()
    expect(said).to_contain_text("a score and no evidence")
    page.get_by_label("Understanding: evidence").fill("minute 2: asked whether k may be zero")
    keep.click()
    expect(page.locator(".pb-interview")).to_have_count(0)
    until(page, lambda: len(keys(page)) == 1 and not keys(page)[0].endswith(":now"))
    text = dict(records(page, "texts"))[keys(page)[0]]["text"]
    assert "- Understanding: 3 — minute 2: asked whether k may be zero" in text
    assert "- Clean code: not scored" in text
    assert "May k be zero?" in text
    begin(page)
    expect(page.locator(".pb-interview summary")).to_contain_text("Earlier rounds (1)")


def test_a_reload_loses_nothing_and_the_round_can_be_left(page: Page) -> None:
    begin(page)
    talk(page)
    until(page, lambda: keys(page) == ["interview:longest-token-span:now"])
    page.reload()
    expect(page.get_by_role("button", name="I am done")).to_be_visible()
    page.locator(".pb-interview summary").first.click()
    expect(page.get_by_label(QUESTION)).to_have_value("May k be zero?")
    page.get_by_role("button", name="Leave the interview").click()
    expect(page.locator(".drill .pb-run")).to_be_visible()
    until(page, lambda: keys(page) == [])


def test_nothing_is_in_anybodys_way(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")  # colours change at once
    begin(page)
    for palette in ("light", "dark"):
        set_palette(page, palette)
        assert violations(page) == []
    talk(page)
    page.get_by_role("button", name="I am done").click()
    expect(page.get_by_label("Understanding: score")).to_be_visible()
    page.set_viewport_size({"width": 320, "height": 800})
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
