"""What a reader does on the page, for the tests beside this file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect


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


def records(page: Page, store: str) -> list[tuple[Any, dict[str, Any]]]:
    """Every key and record of one store, in the order of their keys."""
    read = """(store) => new Promise((resolve, reject) => {
      const opening = indexedDB.open("playbook");
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const records = opening.result.transaction(store).objectStore(store);
        const keys = records.getAllKeys();
        const values = records.getAll();
        values.onsuccess = () => {
          opening.result.close();
          resolve(keys.result.map((key, index) => [key, values.result[index]]));
        };
      };
    })"""
    return [(key, value) for key, value in page.evaluate(read, store)]


def record(page: Page, store: str, key: object) -> dict[str, Any] | None:
    """One record, or None."""
    return dict(records(page, store)).get(key)


def until(page: Page, holds: Callable[[], bool]) -> None:
    """Wait until something holds; fails after ten seconds."""
    for _ in range(200):
        if holds():
            return
        page.wait_for_timeout(50)
    raise AssertionError("it never held")


def saved(page: Page) -> None:
    """Wait until the page says that the code is kept."""
    expect(page.locator(".pb-bench .pb-saved")).to_have_text("Saved")


def put(page: Page, store: str, key: str | int, value: object) -> None:
    """Lay a record into a store as it is."""
    write = """({ store, key, value }) => new Promise((resolve, reject) => {
      const opening = indexedDB.open("playbook");
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const change = opening.result.transaction(store, "readwrite");
        change.objectStore(store).put(value, key);
        change.oncomplete = () => { opening.result.close(); resolve(null); };
      };
    })"""
    page.evaluate(write, {"store": store, "key": key, "value": value})
