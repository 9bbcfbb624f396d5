"""What the editor offers: completion, signatures, marks, size, full screen, comparison and links."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from playbook.reference import reference
from tests.browser.elements_page.conftest import page as plain_page
from tests.browser.elements_page.reader import code_of, run, saved, until, write

__all__ = ["plain_page"]

OPTION = ".cm-tooltip-autocomplete li"


@pytest.fixture
def page(plain_page: Page) -> Iterator[Page]:
    """A page whose editor knows the library, as the site's does."""
    plain_page.route("**/reference.json", lambda route: route.fulfill(json=json.loads(reference())))
    plain_page.evaluate(
        """() => {
          const meta = document.createElement("meta");
          meta.name = "playbook-reference";
          meta.content = "reference.json";
          document.head.append(meta);
        }"""
    )
    yield plain_page


def typing(page: Page, before: str, typed: str) -> None:
    write(page, before)
    page.keyboard.press("Control+End")
    page.keyboard.type(typed, delay=30)


def offered(page: Page) -> list[str]:
    page.wait_for_selector(OPTION)
    found: list[str] = page.locator(f"{OPTION} .cm-completionLabel").all_inner_texts()
    return found


@pytest.mark.parametrize(
    ("before", "typed", "name"),
    [
        ("import heapq\n", "heapq.heap", "heappush"),
        ("import heapq as hq\n", "hq.n", "nlargest"),
        ("", "from collections import def", "defaultdict"),
        ("", "import itert", "itertools"),
        ("queue = deque()\n", "queue.app", "appendleft"),
        ("def f(words: list[str]):\n    ", "words.so", "sort"),
        ("name = 'x'\n", "name.spl", "split"),
        ("def shortest_path(edges):\n    pass\n\n", "shor", "shortest_path"),
        ("", "enumer", "enumerate"),
        ("", "retu", "return"),
    ],
)
def test_names_are_completed(page: Page, before: str, typed: str, name: str) -> None:
    typing(page, before, typed)
    assert name in offered(page)


def test_enter_is_a_new_line_until_the_reader_has_chosen(page: Page) -> None:
    typing(page, "import heapq\n", "heapq.heapp")
    offered(page)
    page.keyboard.press("Enter")
    assert code_of(page) == "import heapq\nheapq.heapp\n"
    typing(page, "import heapq\n", "heapq.heappushp")
    offered(page)
    page.wait_for_timeout(
        200
    )  # the list takes no key in its first moment, lest it take one that was meant for the text
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert code_of(page) == "import heapq\nheapq.heappushpop"


def test_escape_closes_the_list_and_tab_leaves(page: Page) -> None:
    typing(page, "import heapq\n", "heapq.heap")
    offered(page)
    page.keyboard.press("Escape")
    expect(page.locator(OPTION)).to_have_count(0)
    page.keyboard.press("Tab")
    assert not page.evaluate("document.activeElement.closest('.cm-editor') !== null")


@pytest.mark.parametrize(
    ("before", "typed", "emphasised"),
    [
        ("import heapq\n", "heapq.heappush(heap, ", "item"),
        ("def pick(items, k=2, *, key=None):\n    pass\n", "pick([1, 2], ", "k=2"),
        ("def pick(items, k=2, *, key=None):\n    pass\n", "pick([], key=", "key=None"),
        ("from bisect import bisect_left\n", "bisect_left(a, b, ", "lo=0"),
        ("", "print(1, 2, 3, ", "*args"),
    ],
)
def test_the_signature_of_a_call_shows_the_parameter_in_turn(
    page: Page, before: str, typed: str, emphasised: str
) -> None:
    write(page, "")
    until(page, lambda: page.evaluate("performance.getEntriesByName(new URL('reference.json', location).href).length"))
    typing(page, before, typed)
    expect(page.locator(".pb-signature strong")).to_have_text(emphasised)
    page.keyboard.press("Escape")
    expect(page.locator(".pb-signature")).to_have_count(0)


def test_what_cannot_be_read_is_marked_with_its_reason(page: Page) -> None:
    write(page, "x = 1\nunreadable = = 2\n")
    expect(page.locator(".cm-lintRange-error")).to_have_text("unreadable")
    expect(page.locator(".cm-lint-marker-error")).to_be_visible()
    page.keyboard.press("Control+Home")
    page.keyboard.press("F8")
    expect(page.locator(".cm-tooltip .cm-diagnostic")).to_contain_text("invalid syntax")
    write(page, "x = 1\n")
    expect(page.locator(".cm-lintRange-error")).to_have_count(0)


def size(page: Page) -> float:
    found: float = page.evaluate("parseFloat(getComputedStyle(document.querySelector('.drill .cm-content')).fontSize)")
    return found


def test_the_code_can_be_made_larger_and_stays_so(page: Page) -> None:
    before = size(page)
    page.get_by_role("button", name="larger code").click()
    page.get_by_role("button", name="larger code").click()
    larger = size(page)
    assert larger > before * 1.2
    page.reload()
    page.wait_for_selector(".drill .cm-content")
    assert size(page) == larger


def test_the_drill_fills_the_window_and_comes_back(page: Page) -> None:
    full = page.get_by_role("button", name="Full screen")
    full.focus()
    page.keyboard.press("Enter")
    box = page.locator(".drill").bounding_box()
    assert box is not None
    assert (box["width"], box["height"]) == (1280, 900)
    run(page, "right")
    expect(page.locator(".pb-report__title")).to_be_visible()
    page.get_by_role("button", name="Leave full screen").click()
    assert page.locator(".drill.pb-full").count() == 0


@pytest.mark.parametrize("width", [1280, 360])
def test_code_is_compared_with_the_reference_solution(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    run(page, "def longest_span(tokens, k):\n    return 1, 1  # right")
    page.locator(".drill-solution summary").click()
    page.get_by_role("button", name="Compare with my code").click()
    shown = page.locator(".pb-difference")
    expect(shown).to_contain_text("return 0, 0")
    expect(shown).to_contain_text("return 1, 1")
    assert shown.locator(".cm-content").first.get_attribute("contenteditable") == "true"
    shown.locator(".cm-content").first.press("x")
    expect(shown).not_to_contain_text("x0")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    shown.get_by_role("button", name="Close").click()
    expect(shown).to_have_count(0)
    assert page.evaluate("document.activeElement.textContent") == "Compare with my code"


def test_an_attempt_is_compared_with_the_editor(page: Page) -> None:
    run(page, "wrong = 1")
    write(page, "other = 2")
    saved(page)
    page.locator(".pb-desk summary").filter(has_text="Attempts (1)").click()
    page.locator(".pb-attempt summary").click()
    page.get_by_role("button", name="Compare the attempt").click()
    expect(page.locator(".pb-difference")).to_contain_text("wrong = 1")
    expect(page.locator(".pb-difference")).to_contain_text("other = 2")
