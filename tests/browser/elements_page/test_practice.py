"""The practice page and the marks of progress: filters, what comes next and why, sets, the map, sections read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from playbook.content import Content, read_content
from playbook.practicepage import concept_map, drill_list, set_list
from playbook.reading import mark, table
from tests.browser.axe import set_palette, violations
from tests.browser.elements_page.conftest import ROOT, opened
from tests.browser.elements_page.reader import records, until


@pytest.fixture(scope="module")
def content() -> Content:
    return read_content(ROOT)


@pytest.fixture(scope="module")
def article(content: Content) -> str:
    listed = drill_list(content).split("\n")
    shown = "".join(f"<h3>{line[4:]}</h3>" if line.startswith("### ") else line for line in listed)
    sets = set_list(content).replace(' markdown="1"', "")
    done = table("2-coding", content).partition("\n\n<div")[2]
    read = mark(content.by_section["2-coding/windows"])
    return f"<h1>Practice</h1><h2>Drills</h2>{shown}<h2>Map</h2>{sets}{concept_map(content)}<div{done}{read}"


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
    """Elements are prepared when they come near the window."""
    page.locator("h1").scroll_into_view_if_needed()
    expect(page.locator(".pb-practice__count")).to_contain_text("drills")
    for far in (".pb-set", ".pb-map", ".pb-todo", ".pb-read"):
        page.locator(far).first.scroll_into_view_if_needed()
        expect(page.locator(f"{far}.pb-upgraded").first).to_be_attached()
    expect(page.locator(".pb-map thead th")).to_have_count(4)
    expect(page.locator(".pb-todo td").nth(2)).to_contain_text(" of ")


def keep(page: Page, store: str, key: str | None, value: dict[str, Any]) -> None:
    """Put a record where the reader's are; the page sees it when it is opened again."""
    script = """([store, key, value]) => new Promise((done, fail) => {
      const opening = indexedDB.open("playbook");
      opening.onerror = () => fail(opening.error);
      opening.onsuccess = () => {
        const change = opening.result.transaction(store, "readwrite");
        if (key === null) change.objectStore(store).add(value);
        else change.objectStore(store).put(value, key);
        change.oncomplete = () => { opening.result.close(); done(null); };
      };
    })"""
    page.evaluate(script, [store, key, value])


def again(page: Page) -> None:
    page.reload()
    ready(page)


PASSED = {"hintsUsed": 0, "revealed": False, "passedAt": 1, "open": False, "solutions": [1], "active": 1}


def test_filters_show_what_they_say(page: Page, content: Content) -> None:
    count = page.locator(".pb-practice__count")
    expect(count).to_have_text(f"{len(content.drills)} of {len(content.drills)} drills")
    page.get_by_label("Difficulty").select_option("hard")
    hard = sum(drill.meta.difficulty == "hard" for drill in content.drills)
    expect(count).to_have_text(f"{hard} of {len(content.drills)} drills")
    assert page.locator(".drill-list > li:visible").count() == hard
    for heading in page.locator("h3:visible").all():
        assert heading.evaluate("each => !each.nextElementSibling.hidden")
    page.get_by_role("button", name="Show all").click()
    expect(count).to_have_text(f"{len(content.drills)} of {len(content.drills)} drills")


def test_what_comes_next_follows_the_record(page: Page) -> None:
    first = page.locator(".pb-practice__next li").first
    expect(first).to_contain_text("you have not tried it")
    keep(page, "attempts", None, {"slug": "leak-audit", "solution": 1, "time": 5, "status": "failed", "code": "x"})
    again(page)
    expect(first).to_contain_text("you began it and it does not pass yet")
    expect(first.locator("a")).to_have_attribute("href", "drills/leak-audit/")
    assert page.locator('li[data-slug="leak-audit"]').get_attribute("data-state") == "tried"
    keep(page, "quiz", "C3.S3.q1", {"chosen": 0, "right": False, "time": 5})
    keep(page, "progress", "leak-audit", {**PASSED, "passedAt": page.evaluate("Date.now()")})
    again(page)
    expect(first).to_contain_text("you missed 1 question on what it trains")
    expect(page.locator('li[data-slug="leak-audit"] .pb-practice__state')).to_have_text("Passed")
    assert "leak-audit" not in page.locator(".pb-practice__next").inner_html()


def test_two_problems_fit_the_round(page: Page, content: Content) -> None:
    minutes = {f"drills/{drill.slug}/": drill.meta.minutes for drill in content.drills}
    links = page.locator(".pb-practice__next > p:last-child a")
    expect(links).to_have_count(2)
    assert sum(minutes[str(link.get_attribute("href"))] for link in links.all()) <= 45


def test_map_and_sets_count_what_was_done(page: Page) -> None:
    row = page.locator(".pb-map tr", has_text="Metrics, thresholds").locator("td").last
    expect(row).to_have_text("nothing yet")
    keep(page, "progress", "threshold-by-cost", PASSED)
    keep(page, "quiz", "C3.S3.q3", {"chosen": 0, "right": True, "time": 5})
    again(page)
    expect(row).to_contain_text("solid")
    expect(page.locator(".pb-set__size").first).to_contain_text("1 passed")


def test_a_section_is_marked_as_read_and_the_chapter_says_so(page: Page) -> None:
    button = page.locator(".pb-read button")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(button).to_contain_text("Read on 20")
    until(page, lambda: [key for key, _ in records(page, "texts")] == ["2-coding/windows#read"])
    again(page)
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".pb-todo tr", has_text="Hashing").locator("td").first).to_contain_text("read")
    button.click()
    until(page, lambda: records(page, "texts") == [])


@pytest.mark.parametrize("palette", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_is_in_anybodys_way(page: Page, palette: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    set_palette(page, palette)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
