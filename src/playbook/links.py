"""Checks every internal link, asset and anchor of the built site, also those that were written as HTML."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from playbook.errors import PlaybookError

BASE = "http://site.invalid/"
OWN_ANCHORS = {"__comments", "__skip"}
"""Anchors that the theme makes by script."""


class _Page(HTMLParser):
    """Collects ids and references of one page."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.references: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        for name in ("id", "name"):
            if given.get(name):
                self.ids.add(str(given[name]))
        for name in ("href", "src", "data-bundle"):
            if given.get(name) is not None and not (tag == "link" and given.get("rel") == "canonical"):
                self.references.append(str(given[name]))
        if tag == "meta" and given.get("name") == "playbook-runtime":
            self.references.append(str(given.get("content")))


def check_links(site: Path) -> list[PlaybookError]:
    """An error for each reference that leads to no file or anchor of the site, or outside it for a script or style."""
    pages: dict[str, _Page] = {}
    for path in sorted(site.rglob("*.html")):
        page = _Page()
        page.feed(path.read_text(encoding="utf-8"))
        pages[path.relative_to(site).as_posix()] = page
    errors = []
    for name, page in pages.items():
        if name == "404.html":  # its addresses are absolute, because it is served from anywhere
            continue
        for reference in dict.fromkeys(page.references):
            target = urlsplit(urljoin(BASE + name, reference))
            if target.scheme not in ("http", "https") or f"{target.scheme}://{target.netloc}/" != BASE:
                continue
            address = unquote(target.path.lstrip("/"))
            file = address + "index.html" if address.endswith("/") or not address else address
            if not (site / file).is_file():
                errors.append(
                    PlaybookError(
                        f"links to {reference}, which is not there",
                        file=f"site/{name}",
                        remedy="Mend the link, or the name of the page",
                    )
                )
            elif target.fragment and file in pages and unquote(target.fragment) not in pages[file].ids | OWN_ANCHORS:
                errors.append(
                    PlaybookError(
                        f"links to {reference}, but that page has no such anchor",
                        file=f"site/{name}",
                        remedy="Mend the anchor or the heading",
                    )
                )
    return errors
