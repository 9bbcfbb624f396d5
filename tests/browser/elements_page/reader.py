"""What a reader does on the page, for the tests beside this file."""

from __future__ import annotations

from playwright.sync_api import Page


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
