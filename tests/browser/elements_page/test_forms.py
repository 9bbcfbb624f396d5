"""Artifacts and worksheets: boxes that are kept, examples that overwrite nothing, and the page that lists them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from playbook.artifactpage import artifact_html, worksheets
from playbook.campaignpage import listing
from playbook.content import read_content
from tests.browser.axe import set_palette, violations
from tests.browser.elements_page.conftest import opened
from tests.browser.elements_page.reader import records, until
from tests.playbook.repository import repository
from tests.playbook.sections import convert
from tests.playbook.test_goals import FILE, GOALS

SHEET = "artifact:3-fundamentals/metric-sheet:"
GOAL = "goal:C2.L1:"


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> str:
    root: Path = repository(tmp_path_factory.mktemp("forms"))
    convert(root)
    (root / FILE).write_text(GOALS, encoding="utf-8")
    content = read_content(root)
    listed = listing(content).replace(' markdown="1"', "")
    sheets = artifact_html(content.artifacts[0]) + worksheets(content.goals[:1]).split("\n\n", 3)[-1]
    return f"<h1>Forms</h1><h2>Sheets</h2>{sheets}<h2>Campaign</h2>{listed}"


@pytest.fixture
def page(chromium: Browser, address: str, article: str) -> Iterator[Page]:
    page = opened(chromium, address, article, reduced_motion="reduce")
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    ready(page)
    yield page
    page.context.close()
    assert errors == []


def ready(page: Page) -> None:
    expect(page.locator(".pb-artifact textarea")).to_have_count(5)
    expect(page.locator(".pb-worksheet textarea")).not_to_have_count(0)


def saved(page: Page, form: str = ".pb-artifact") -> None:
    expect(page.locator(f"{form} .pb-saved")).to_have_text("Saved")


def texts(page: Page) -> dict[str, str]:
    """What is kept, by key."""
    return {str(key): value["text"] for key, value in records(page, "texts")}


def test_what_is_written_is_kept_under_the_fields_key(page: Page) -> None:
    page.get_by_label("Goal", exact=True).fill("Fewer chargebacks")
    saved(page)
    assert texts(page) == {f"{SHEET}goal": "Fewer chargebacks"}
    page.reload()
    ready(page)
    expect(page.get_by_label("Goal", exact=True)).to_have_value("Fewer chargebacks")
    assert page.get_by_label("Goal", exact=True).get_attribute("aria-describedby")


def test_nothing_is_kept_before_anything_is_written(page: Page) -> None:
    page.wait_for_timeout(300)
    assert texts(page) == {}
    expect(page.locator(".pb-artifact .pb-saved")).to_have_text("")


def test_the_example_fills_an_empty_sheet_and_can_be_undone(page: Page) -> None:
    page.get_by_role("button", name="Start from the example").click()
    expect(page.get_by_label("Goal", exact=True)).to_have_value("Lose less, <b>kindly</b>")
    saved(page)
    assert len(texts(page)) == 5
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_label("Goal", exact=True)).to_have_value("")


def test_the_example_never_overwrites_without_consent(page: Page) -> None:
    goal = page.get_by_label("Goal", exact=True)
    goal.fill("Mine")
    begin = page.get_by_role("button", name="Start from the example")
    begin.click()
    expect(page.locator(".pb-notice p")).to_have_text("You have written in 1 of 5 boxes.")
    leave = page.get_by_role("button", name="Leave it as it is")
    expect(leave).to_be_focused()
    leave.click()
    expect(page.get_by_label("Cost 1")).to_have_value("")
    begin.click()
    page.get_by_role("button", name="Fill the 4 empty boxes").click()
    expect(page.get_by_label("Cost 1")).to_have_value("4")
    expect(goal).to_have_value("Mine")
    begin.click()
    page.get_by_role("button", name="Replace my words").click()
    expect(goal).to_have_value("Lose less, <b>kindly</b>")
    page.get_by_role("button", name="Undo").click()
    expect(goal).to_have_value("Mine")


def test_the_sheet_can_be_taken_away_as_markdown(page: Page) -> None:
    page.get_by_label("Goal", exact=True).fill("Mine\nin two lines")
    with page.expect_download() as caught:
        page.locator(".pb-artifact").get_by_role("button", name="Download as Markdown").click()
    assert caught.value.suggested_filename == "metric-sheet.md"
    text = Path(caught.value.path()).read_text(encoding="utf-8")
    assert text.startswith("# Metric sheet\n\n## Goal\n\nMine\nin two lines\n\n## Cost 1\n\n_Nothing yet._\n")


def test_two_tabs_keep_each_others_words(page: Page) -> None:
    first, second = page.get_by_label("Goal", exact=True), page.get_by_label("Cost 1")
    first.fill("From here")
    saved(page)
    tell = """([key, text]) => new Promise((resolve) => {
      const channel = new BroadcastChannel("playbook-texts");
      channel.postMessage({ key, text });
      setTimeout(() => { channel.close(); resolve(); }, 100);
    })"""
    first.focus()
    page.evaluate(tell, [f"{SHEET}goal", "From there"])
    page.evaluate(tell, [f"{SHEET}cost-1", "Also from there"])
    expect(second).to_have_value("Also from there")
    expect(first).to_have_value("From here")


def test_a_worksheet_begins_with_the_books_words_and_keeps_only_the_readers(page: Page) -> None:
    aim = page.get_by_label("Aim")
    expect(aim).to_have_value("I can name a window's invariant before I type.")
    back = page.get_by_role("button", name="The book's words again").first
    expect(back).to_be_hidden()
    aim.fill("I can explain it to a friend.")
    saved(page, ".pb-worksheet")
    assert texts(page) == {f"{GOAL}aim": "I can explain it to a friend."}
    page.reload()
    ready(page)
    expect(aim).to_have_value("I can explain it to a friend.")
    back.click()
    expect(aim).to_have_value("I can name a window's invariant before I type.")
    until(page, lambda: texts(page) == {})
    page.get_by_role("button", name="Undo").click()
    until(page, lambda: texts(page) == {f"{GOAL}aim": "I can explain it to a friend."})


def test_the_log_grows_and_an_entry_can_be_removed_and_brought_back(page: Page) -> None:
    add = page.get_by_role("button", name="Add an entry")
    for words in ("first", "second"):
        add.click()
        page.keyboard.insert_text(words)
        saved(page, ".pb-worksheet")
    entries = page.locator(".pb-log textarea")
    assert [entries.nth(n).input_value() for n in range(2)] == ["second", "first"]
    page.reload()
    ready(page)
    expect(entries).to_have_count(2)
    assert [entries.nth(n).input_value() for n in range(2)] == ["second", "first"]
    page.get_by_role("button", name="Remove the log entry").first.click()
    expect(entries).to_have_count(1)
    until(page, lambda: list(texts(page).values()) == ["first"])
    page.get_by_role("button", name="Undo").click()
    expect(entries).to_have_count(2)
    until(page, lambda: sorted(texts(page).values()) == ["first", "second"])


def test_a_blank_entry_is_not_added_twice(page: Page) -> None:
    for _ in range(2):
        page.get_by_role("button", name="Add an entry").click()
    expect(page.locator(".pb-log textarea")).to_have_count(1)
    expect(page.locator(".pb-log textarea")).to_be_focused()


def test_your_campaign_says_how_far_each_sheet_is(page: Page) -> None:
    state = page.locator('[data-kind="artifact"] .pb-campaign__state')
    expect(state).to_have_text("0 of 5 filled in")
    page.get_by_label("Goal", exact=True).fill("Mine")
    page.get_by_role("button", name="Add an entry").click()
    page.keyboard.insert_text("Tried it")
    saved(page)
    saved(page, ".pb-worksheet")
    page.reload()
    expect(state).to_have_text("1 of 5 filled in")
    expect(page.locator('[data-kind="goal"] .pb-campaign__state').first).to_have_text("1 of 4 filled in")
    with page.expect_download() as caught:
        page.get_by_role("button", name="Download all as Markdown").click()
    text = Path(caught.value.path()).read_text(encoding="utf-8")
    assert text.startswith("# Your campaign\n\n## I can name a window's invariant before I type.\n\n### Aim\n")
    assert "## Metric sheet\n\n### Goal\n\nMine\n" in text
    assert text.count(": Tried it") == 1 and "C2.L2" not in text


def test_a_browser_that_keeps_nothing_says_so_once_there_is_something_to_lose(page: Page) -> None:
    page.add_init_script("indexedDB.open = () => { throw new DOMException('no', 'SecurityError'); };")
    page.reload()
    ready(page)
    expect(page.locator(".pb-artifact .pb-saved")).to_have_text("")
    page.get_by_label("Goal", exact=True).fill("Mine")
    expect(page.locator(".pb-artifact .pb-saved")).to_contain_text("Not saved")
    with page.expect_download():
        page.locator(".pb-artifact .pb-saved").get_by_role("button", name="Download").click()


def test_single_letters_are_text_and_no_shortcuts(page: Page) -> None:
    page.evaluate("window.heard = []; window.addEventListener('keydown', (event) => heard.push(event.key))")
    page.get_by_label("Goal", exact=True).focus()
    page.keyboard.type("s")
    assert page.evaluate("heard") == []


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_in_both_palettes(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.get_by_label("Goal", exact=True).fill("Mine")
    page.get_by_role("button", name="Add an entry").click()
    page.keyboard.insert_text("Tried it")
    page.get_by_role("button", name="Start from the example").click()
    for palette in ("light", "dark"):
        set_palette(page, palette)
        assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_javascript_everything_can_be_read(chromium: Browser, address: str, article: str) -> None:
    page = opened(chromium, address, article, java_script_enabled=False, viewport={"width": 320, "height": 640})
    expect(page.locator(".pb-artifact table")).to_contain_text("One sentence a product owner would sign.")
    expect(page.locator(".pb-worksheet table")).to_contain_text("Twenty minutes: three prompts, aloud, with a timer.")
    expect(page.locator(".pb-campaign a").first).to_be_visible()
    page.context.close()
