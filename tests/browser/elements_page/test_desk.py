"""What lies beside the editor: several solutions, a fresh attempt, the history, notes and the reader's own tests."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.elements_page.reader import code_of, record, records, run, saved, until, write

SLUG = "longest-token-span"
TITLE = ".pb-report__title"


def fold(page: Page, name: str) -> None:
    page.locator(".pb-desk summary").filter(has_text=name).click()


def test_a_fresh_attempt_starts_from_the_starter_and_closes_everything(page: Page) -> None:
    page.click("text=Show hint 1 of 3")
    run(page, "right one")
    expect(page.locator(".drill-solution")).to_be_visible()
    page.click("text=New attempt")
    until(page, lambda: "NotImplementedError" in code_of(page))
    assert "right one" not in page.locator(".drill .pb-bench").inner_text()
    expect(page.locator(".drill-solution")).to_be_hidden()
    expect(page.locator(".drill-hint:visible")).to_have_count(0)
    expect(page.locator(TITLE)).to_have_count(0)
    assert page.evaluate("document.activeElement.closest('.cm-editor') !== null")
    page.reload()
    expect(page.locator(".drill-solution")).to_be_hidden()
    page.wait_for_selector(".drill .cm-content")
    assert "NotImplementedError" in code_of(page)


def test_solutions_stand_side_by_side(page: Page) -> None:
    write(page, "first = 1")
    saved(page)
    page.click("text=New attempt")
    expect(page.get_by_role("button", name="Solution 2")).to_have_attribute("aria-pressed", "true")
    write(page, "second = 2")
    saved(page)
    page.click("text=Solution 1")
    until(page, lambda: code_of(page) == "first = 1")
    page.reload()
    page.wait_for_selector(".drill .cm-content")
    assert code_of(page) == "first = 1"
    page.click("text=Solution 2")
    until(page, lambda: code_of(page) == "second = 2")
    assert [key for key, _ in records(page, "texts")] == [SLUG, f"{SLUG}/2"]


def test_an_untouched_starter_is_a_fresh_attempt_already(page: Page) -> None:
    page.click("text=New attempt")
    expect(page.locator(".pb-bench .pb-notice")).to_have_text("This is a fresh attempt already.")
    assert records(page, "texts") == []


def age(page: Page, hours: float) -> None:
    """Make the kept code look as if it had last been touched that long ago."""
    change = """([key, hours]) => new Promise((resolve) => {
      const opening = indexedDB.open("playbook");
      opening.onsuccess = () => {
        const store = opening.result.transaction("texts", "readwrite").objectStore("texts");
        const read = store.get(key);
        read.onsuccess = () => {
          store.put({ ...read.result, updated: Date.now() - hours * 3600e3 }, key).onsuccess = () => {
            opening.result.close();
            resolve();
          };
        };
      };
    })"""
    page.evaluate(change, [SLUG, hours])


def test_what_was_solved_another_day_is_covered_until_asked_for(page: Page) -> None:
    run(page, "right = 'my answer'")
    saved(page)
    until(page, lambda: (record(page, "progress", SLUG) or {}).get("passedAt") is not None)
    age(page, 11)
    page.reload()
    page.wait_for_selector(".drill .cm-content")
    age(page, 13)
    page.reload()
    expect(page.locator(".pb-cover")).to_contain_text("You passed this drill on")
    assert "my answer" not in page.locator(".drill").inner_text()
    page.click("text=Show my solution")
    until(page, lambda: code_of(page) == "right = 'my answer'")
    page.reload()
    page.click("text=Try it afresh")
    until(page, lambda: "NotImplementedError" in code_of(page))
    assert (record(page, "texts", SLUG) or {})["text"] == "right = 'my answer'"


def test_every_attempt_can_be_restored_and_undone(page: Page) -> None:
    run(page, "wrong = 1")
    expect(page.locator(".pb-desk summary").filter(has_text="Attempts (1)")).to_be_visible()
    run(page, "right = 2")
    fold(page, "Attempts (2)")
    rows = page.locator(".pb-attempt")
    expect(rows.first).to_contain_text("Passed")
    expect(rows.nth(1)).to_contain_text("Failed")
    rows.nth(1).locator("summary").click()
    expect(rows.nth(1).locator("pre")).to_have_text("wrong = 1")
    rows.nth(1).get_by_role("button", name="Restore").click()
    until(page, lambda: code_of(page) == "wrong = 1")
    page.click("text=Bring my code back")
    assert code_of(page) == "right = 2"


def test_what_a_reset_replaces_stays_in_the_history(page: Page) -> None:
    write(page, "typed, never run")
    page.click(".drill >> text=Reset")
    page.click("text=Replace it")
    until(page, lambda: len(records(page, "attempts")) == 1)
    [(_, attempt)] = records(page, "attempts")
    assert (attempt["status"], attempt["code"]) == ("replaced", "typed, never run")


def test_notes_are_kept(page: Page) -> None:
    fold(page, "Notes")
    page.locator(".pb-notes").fill("say <b>invariant</b> first")
    until(page, lambda: record(page, "texts", f"{SLUG}#notes") is not None)
    page.reload()
    fold(page, "Notes")
    expect(page.locator(".pb-notes")).to_have_value("say <b>invariant</b> first")


def test_own_tests_run_after_ours_and_are_told_apart(page: Page) -> None:
    run(page, "right")
    expect(page.locator(TITLE)).to_have_count(1)
    fold(page, "Your own tests")
    page.wait_for_selector(".pb-own__editor .cm-content")
    assert "from submission import longest_span" in page.locator(".pb-own__editor").inner_text()
    page.click(".pb-own__editor .cm-content")
    page.keyboard.press("Control+a")
    page.keyboard.insert_text("def test_mine():\n    assert False")
    page.click(".drill .pb-run")
    expect(page.locator(TITLE).first).to_have_text("All 4 tests passed")
    expect(page.locator(TITLE).nth(1)).to_contain_text("Your own tests")
    asked = page.evaluate("log.requests.map(request => request.tests)")
    assert [("def test_mine" in tests) for tests in asked] == [False, False, True]
    page.reload()
    run(page, "right")
    expect(page.locator(TITLE)).to_have_count(2)
