"""Asks axe what is wrong with a page as it stands."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.conftest import ROOT

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
_RUN = """async (tags) => {
    const found = await axe.run(document, {
        resultTypes: ["violations"], iframes: false, runOnly: { type: "tag", values: tags },
        // Off by default, although it is in WCAG 2.2 AA.
        rules: { "target-size": { enabled: true } },
    });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}"""


def set_palette(page: Page, palette: str) -> None:
    """As the reader's own choice would."""
    scheme = {"light": "default", "dark": "slate"}[palette]
    page.evaluate("(scheme) => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)


def violations(page: Page) -> list[str]:
    """What axe finds on the page as it stands."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE)
    found: list[str] = page.evaluate(_RUN, TAGS)
    return found
