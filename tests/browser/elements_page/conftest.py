"""A bare page with the elements on it and a runner that answers at once: no Python, no site build."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from playbook.chromium import browser, served
from tests.browser.elements_page.questions import write_pages

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
STYLES = ROOT / "src" / "theme" / "stylesheets"
OURS = (
    "tokens.css",
    "book.css",
    "blocks.css",
    "moving.css",
    "elements.css",
    "editor.css",
    "desk.css",
    "forms.css",
    "report.css",
    "growth.css",
    "quiz.css",
    "review.css",
    "practice.css",
)


def build_page(into: Path) -> None:
    """Bundle the page's script and lay the theme's and our stylesheets beside it."""
    esbuild = [ROOT / "node_modules" / ".bin" / "esbuild", HERE / "page.ts"]
    flags = ["--bundle", "--splitting", "--format=esm", "--minify", f"--outdir={into}"]
    subprocess.run([*esbuild, *flags], check=True, capture_output=True, cwd=ROOT)
    for sheet in [*theirs(), *STYLES.glob("*.css")]:
        shutil.copy(sheet, into)
    (into / "index.html").write_text(shell(), encoding="utf-8")
    shutil.copy(HERE / "bundle.json", into)
    write_pages(into, links("/"))


def theirs() -> list[Path]:
    """The theme's style sheets."""
    theme = Path(str(files("material"))) / "templates" / "assets" / "stylesheets"
    return sorted(theme.glob("main.*.css")) + sorted(theme.glob("palette.*.css"))


def links(root: str = "") -> str:
    """The links to every style sheet, from the folder of ``root``."""
    return "\n".join(f'<link rel="stylesheet" href="{root}{name}">' for name in [*(s.name for s in theirs()), *OURS])


def shell(article: str | None = None) -> str:
    """The page, with another article where one is given."""
    page = (HERE / "page.html").read_text(encoding="utf-8").replace("<!-- stylesheets -->", links())
    if article is None:
        return page
    start, end = page.index("<h1>"), page.index("</article>")
    return page[:start] + article + page[end:]


def opened(chromium: Browser, address: str, article: str, **options: Any) -> Page:
    """A fresh reader on a page with that article; close its context when done."""
    context = chromium.new_context(**{"viewport": {"width": 1280, "height": 900}, "accept_downloads": True, **options})
    page = context.new_page()
    body = shell(article)
    page.route("**/own.html", lambda route: route.fulfill(body=body, content_type="text/html; charset=utf-8"))
    page.goto(f"{address}own.html")
    return page


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("elements")
    build_page(folder)
    with served(folder) as url:
        yield url


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as started:
        yield started


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    """A fresh reader on the page; an error in any script fails the test."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address)
    page.wait_for_selector(".drill .cm-content")
    yield page
    context.close()
    assert errors == []
