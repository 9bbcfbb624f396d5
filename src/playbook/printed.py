"""The book as PDF files, printed by Chromium from the built site: one a chapter, and one of everything.

Each file is one HTML document made of the pages' articles.  Links between its pages lead inside it, all others to the
site.  Answers to questions stand at the end, where they do not give themselves away.
"""

from __future__ import annotations

import html
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup, Tag

from playbook.chromium import browser, served
from playbook.concepts import Concepts
from playbook.errors import PlaybookError

FOLDER = "downloads"
BOOK = "ai-interview-playbook"
_SITE = "http://site.invalid/"
_LEFT_OUT = ".headerlink, script, button, .pb-outline, [hidden], .pb-no-print"
_REFERRING = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "name")
"""Attributes, besides links, that name an id or a group of the page."""
_STYLE = """
  @page { size: A4; margin: 18mm 17mm 20mm; }
  html { font-size: 92%; } body { background: #fff; }
  .pb-printed { display: block; margin: 0; padding: 0; max-width: none; }
  .pb-printed > article { break-before: page; margin: 0; padding: 0; }
  .pb-printed h1, .pb-printed h2, .pb-printed h3 { break-after: avoid; }
  .pb-printed pre, .pb-printed table, .pb-printed .pb-figure, .pb-printed .quiz { break-inside: avoid; }
  .pb-title { min-height: 70vh; display: grid; align-content: center; }
"""


@dataclass(frozen=True)
class Volume:
    """One PDF: its file's name without the suffix, its title, and its pages' addresses in order."""

    name: str
    title: str
    pages: tuple[str, ...]


def volumes(site: Path, concepts: Concepts) -> list[Volume]:
    """The whole book and each of its chapters, with the pages that the built site has."""
    chapters = list(dict.fromkeys(section.split("/")[0] for section in concepts.sections))
    found = []
    for chapter in chapters:
        own = [section for section in concepts.sections if section.startswith(f"{chapter}/")]
        sections = [section.split("/")[1] for section in own if section != f"{chapter}/index"]
        designs = sorted(p.parent.name for p in (site / "chapters" / chapter / "designs").glob("*/index.html"))
        names = ["", *sections, *(f"designs/{name}" for name in designs), "recap"]
        pages = [f"chapters/{chapter}/{name}/".replace("//", "/") for name in names]
        pages = [page for page in pages if (site / page / "index.html").is_file()]
        number, _, _ = chapter.partition("-")
        found.append(Volume(f"{BOOK}-{chapter}", f"Chapter {number}", tuple(pages)))
    whole = Volume(BOOK, "AI Interview Playbook", tuple(page for one in found for page in one.pages))
    return [whole, *found]


def public_address() -> str:
    """Where the site will be read, as MkDocs is told; with a slash at the end."""
    return os.environ.get("SITE_URL", "http://localhost:8000/").rstrip("/") + "/"


def _slug(address: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", address.strip("/")) or "home"


def _article(site: Path, address: str) -> Tag:
    soup = BeautifulSoup((site / address / "index.html").read_text(encoding="utf-8"), "html.parser")
    article = soup.select_one("article.md-content__inner")
    if article is None:
        raise PlaybookError("has no article to print", file=f"site/{address}index.html", remedy="Mend the template")
    for unwanted in article.select(_LEFT_OUT):
        if not unwanted.decomposed and not unwanted.find_parent(class_="quiz"):
            unwanted.decompose()
    return article


def _inside(reference: str, address: str, pages: Sequence[str], public: str) -> str:
    """Where a link of the page ``address`` leads in the printed document."""
    target = urlsplit(urljoin(_SITE + address, reference))
    if f"{target.scheme}://{target.netloc}/" != _SITE:
        return reference
    page = target.path.lstrip("/")
    if page in pages:
        return f"#{_slug(page)}" + (f"--{target.fragment}" if target.fragment else "")
    return urljoin(public, page) + (f"#{target.fragment}" if target.fragment else "")


def _rename(article: Tag, address: str, pages: Sequence[str], public: str) -> None:
    """Give every id of the article the page's name, and lead every reference to it."""
    own = _slug(address)
    for tag in article.find_all(True):
        if tag.get("id"):
            tag["id"] = f"{own}--{tag['id']}"
        for attribute in _REFERRING:
            if tag.get(attribute):
                tag[attribute] = f"{own}--{tag[attribute]}"
        inner = str(tag.get("xlink:href") or "")
        if inner.startswith("#"):
            tag["xlink:href"] = f"#{own}--{inner[1:]}"
        if tag.name == "a" and tag.get("href"):
            tag["href"] = _inside(str(tag["href"]), address, pages, public)
        for attribute, value in tag.attrs.items():
            if isinstance(value, str) and "url(#" in value:
                tag[attribute] = value.replace("url(#", f"url(#{own}--")
    article["id"] = own


def _answers(article: Tag, title: str) -> str:
    """Take the answers out of the article's questions; what is left shows the question alone."""
    taken = [f"<h3>{html.escape(title)}</h3>"]
    for answer in article.select(".quiz-answer"):
        summary = answer.find("summary")
        name = summary.get_text() if isinstance(summary, Tag) else ""
        if isinstance(summary, Tag):
            summary.decompose()
        taken.append(f"<h4>{html.escape(name)}</h4>{answer.decode_contents()}")
        answer.decompose()
    for reason in article.select(".quiz-why"):
        reason.decompose()
    return "".join(taken) if len(taken) > 1 else ""


def document(site: Path, volume: Volume, public: str) -> str:
    """The HTML that is printed; ``public`` is the address at which the site is read."""
    home = (site / "index.html").read_text(encoding="utf-8")
    styles = "".join(re.findall(r'<link rel="stylesheet"[^>]*>', home))
    contents, articles, answers = [], [], []
    for address in volume.pages:
        article = _article(site, address)
        heading = article.find("h1")
        title = heading.get_text().strip() if isinstance(heading, Tag) else address
        level = 2 if re.fullmatch(r"chapters/[^/]+/", address) else 3
        contents.append(f'<li class="pb-level-{level}"><a href="#{_slug(address)}">{html.escape(title)}</a></li>')
        _rename(article, address, volume.pages, public)
        answers.append(_answers(article, title))
        for fold in article.select("details"):
            fold["open"] = ""
        articles.append(str(article))
    shown = html.escape(public)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{html.escape(volume.title)}</title>'
        f'{styles}<style>{_STYLE}</style></head><body data-md-color-scheme="default"><main class="pb-printed">'
        f'<div class="md-typeset pb-title"><div><h1>{html.escape(volume.title)}</h1><p>Printed from '
        f'<a href="{shown}">{shown}</a>, where the code runs and the drills are judged. MIT licence.</p></div></div>'
        f'<article class="md-typeset"><h1>Contents</h1><ul>{"".join(contents)}</ul></article>{"".join(articles)}'
        f'<article class="md-typeset"><h1>Answers to the questions</h1>{"".join(answers)}</article>'
        "</main></body></html>"
    )


def print_book(site: Path, concepts: Concepts, public: str, only: str = "") -> list[Path]:
    """Write ``downloads/*.pdf`` (those whose name ends with ``only``) into the built site and return them."""
    made = []
    folder = site / FOLDER
    folder.mkdir(exist_ok=True)
    with browser() as chromium, served(site) as url:
        page = chromium.new_page()
        for volume in volumes(site, concepts):
            if not volume.name.endswith(only):
                continue
            # In the site's folder, because its style sheets are named relative to it.
            draft = site / f"{volume.name}.print.html"
            draft.write_text(document(site, volume, public), encoding="utf-8")
            try:
                page.goto(url + draft.name)
                target = folder / f"{volume.name}.pdf"
                page.pdf(path=target, prefer_css_page_size=True, print_background=True, outline=True, tagged=True)
            finally:
                draft.unlink()
            made.append(target)
    return made
