"""A figure that moves: controls, the picture that follows, and what is said when it cannot."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from playbook.figures import draw, figure_html
from tests.browser.axe import set_palette, violations
from tests.browser.elements_page.conftest import opened
from tests.playbook.test_moving import SCRIPT

SLIDER = ".pb-slider input"


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> str:
    script: Path = tmp_path_factory.mktemp("figures") / "curve.py"
    script.write_text(SCRIPT, encoding="utf-8")
    figure = figure_html(draw(script, "curve.py"), "Recall falls as the threshold rises")
    return f"<h1>Figures</h1>\n{figure}<p><em>Figure: recall.</em></p>"


@pytest.fixture
def page(chromium: Browser, address: str, article: str) -> Iterator[Page]:
    page = opened(chromium, address, article, reduced_motion="reduce")
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    expect(page.locator(SLIDER)).to_have_count(2)
    yield page
    page.context.close()
    assert errors == []


def move(page: Page, value: str, index: int = 0) -> None:
    """As a drag does: the value, and the event that tells of it."""
    page.locator(SLIDER).nth(index).evaluate(
        "(input, value) => { input.value = value; input.dispatchEvent(new Event('input', { bubbles: true })); }", value
    )


def test_at_rest_nothing_is_fetched_and_the_picture_is_the_builds(page: Page) -> None:
    expect(page.locator(".pb-moving__still svg")).to_be_visible()
    expect(page.locator(".pb-chart")).to_have_count(0)
    expect(page.locator(".pb-moving__says:visible")).to_have_text("At 0.5 and 10 reviews a day the recall is 0.50.")
    assert page.evaluate("log.warmed") == 0
    assert page.evaluate("log.requests.length") == 0


def test_nearness_starts_python(page: Page) -> None:
    page.locator(SLIDER).first.focus()
    page.wait_for_function("log.warmed === 1")
    assert page.evaluate("log.requests.length") == 0


def test_the_picture_and_its_finding_follow_a_control(page: Page) -> None:
    move(page, "0.6")
    chart = page.locator(".pb-chart")
    expect(chart).to_have_attribute("aria-label", "At 0.6 the recall is <b>low</b>.")
    expect(chart).to_have_attribute("role", "img")
    expect(page.locator(".pb-moving__says:visible")).to_have_text("At 0.6 the recall is <b>low</b>.")
    expect(page.locator(".pb-moving__still")).to_be_hidden()
    expect(page.locator(".pb-slider output").first).to_have_text("0.60")
    expect(page.locator(".pb-chart__key li")).to_have_text(["recall", "alarms", "payments"])
    assert page.evaluate("log.requests[0].cells") == [
        SCRIPT,
        'import json\nprint(json.dumps(compute(threshold=float("0.6"), k=int("10")), allow_nan=False))',
    ]


def test_the_finding_is_spoken_when_the_reader_pauses(page: Page) -> None:
    for value in ("0.52", "0.54", "0.56"):
        move(page, value)
        page.wait_for_timeout(100)
    assert page.locator(".pb-announcer").inner_text() == ""
    expect(page.locator(".pb-announcer")).to_have_text("At 0.56 the recall is <b>low</b>.")


def test_one_run_at_a_time_and_the_latest_values_win(page: Page) -> None:
    page.evaluate("document.body.dataset.pause = 1500")
    move(page, "0.2")
    page.wait_for_timeout(100)
    for value in ("0.3", "0.4", "0.6"):
        move(page, value)
        page.wait_for_timeout(40)
    expect(page.locator(".pb-chart")).to_have_attribute("aria-label", "At 0.6 the recall is <b>low</b>.")
    calls = page.evaluate("log.requests.map((request) => request.cells[1])")
    assert [call.split('"')[1] for call in calls] == ["0.2", "0.6"]


def test_it_works_by_keyboard(page: Page) -> None:
    page.locator(SLIDER).first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".pb-chart")).to_have_attribute("aria-label", "At 0.52 the recall is <b>low</b>.")
    page.keyboard.press("Home")
    expect(page.locator(".pb-chart")).to_have_attribute("aria-label", "At 0.02 the recall is <b>low</b>.")
    page.get_by_role("button", name="Reset").press("Enter")
    expect(page.locator(".pb-chart")).to_have_attribute("aria-label", "At 0.5 the recall is <b>low</b>.")
    expect(page.locator(SLIDER).first).to_be_focused()
    expect(page.get_by_role("button", name="Reset")).to_be_hidden()


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("0.9", "The figure's script has no answer here: ValueError: too high. The picture shows the values before."),
        ("0.8", "The figure's answer cannot be drawn: x: Invalid type: Expected Object but received 1."),
        (
            "0.7",
            "Python took too long and was restarted. The picture shows the values before. Move a control to retry.",
        ),
    ],
)
def test_a_refusal_is_told_in_words_and_the_next_movement_tries_again(page: Page, value: str, says: str) -> None:
    move(page, "0.6")
    expect(page.locator(".pb-chart")).to_be_visible()
    move(page, value)
    trouble = page.locator(".pb-moving__trouble")
    expect(trouble).to_have_text(says)
    assert trouble.get_attribute("role") == "status"
    expect(page.locator(".pb-chart")).to_have_attribute("aria-label", "At 0.6 the recall is <b>low</b>.")
    move(page, "0.3")
    expect(trouble).to_be_hidden()


def test_the_axes_stay_while_a_control_moves(page: Page) -> None:
    ticks = []
    for value in ("0.2", "0.6"):
        move(page, value)
        expect(page.locator(".pb-chart")).to_have_attribute("aria-label", f"At {value} the recall is <b>low</b>.")
        ticks.append(page.locator(".pb-axis text").all_text_contents())
    assert ticks[0] == ticks[1] and "0.4" in ticks[0]


def test_it_fits_a_small_phone_and_grows_with_the_window(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    move(page, "0.6")
    chart = page.locator(".pb-chart")
    expect(chart).to_be_visible()
    narrow = chart.bounding_box()
    assert narrow and narrow["width"] <= 320
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.set_viewport_size({"width": 900, "height": 700})
    page.wait_for_function("(before) => document.querySelector('.pb-chart').clientWidth > before", arg=narrow["width"])


def test_on_paper_it_is_at_rest(page: Page) -> None:
    move(page, "0.6")
    expect(page.locator(".pb-chart")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".pb-moving__still svg")).to_be_visible()
    expect(page.locator(".pb-chart")).to_be_hidden()
    expect(page.locator(".pb-moving__controls")).to_be_hidden()
    expect(page.locator(".pb-moving__says:visible")).to_have_text("At 0.5 and 10 reviews a day the recall is 0.50.")


def test_without_javascript_picture_and_finding_are_there(chromium: Browser, address: str, article: str) -> None:
    page = opened(chromium, address, article, java_script_enabled=False)
    expect(page.locator(".pb-moving__still svg")).to_be_visible()
    expect(page.locator(".pb-moving__says")).to_contain_text("the recall is 0.50")
    page.context.close()


def test_axe_finds_nothing_in_both_palettes(page: Page) -> None:
    for value in ("0.6", "0.9"):
        move(page, value)
        page.wait_for_timeout(300)
        for palette in ("light", "dark"):
            set_palette(page, palette)
            assert violations(page) == []
