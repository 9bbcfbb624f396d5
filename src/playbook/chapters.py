"""The six chapters as the book orders them, and where their pages lie on the site."""

from __future__ import annotations

from dataclasses import dataclass

from playbook.content import Content, Page
from playbook.inline import inline


@dataclass(frozen=True)
class Chapter:
    """``name`` is its folder's, ``number`` the digit before it, ``sections`` the names of its section pages."""

    name: str
    title: str
    sections: tuple[str, ...]

    @property
    def number(self) -> str:
        return self.name.split("-")[0]

    @property
    def check(self) -> str:
        """Path of the chapter check's page below ``docs``."""
        return f"chapters/{self.name}/check.md"

    @property
    def cards(self) -> str:
        """Path of the page of all its cards below ``docs``."""
        return f"chapters/{self.name}/cards.md"


def chapters_of(content: Content) -> list[Chapter]:
    """Every chapter that has concepts, in order."""
    names = dict.fromkeys(section.split("/")[0] for section in content.concepts.sections)
    found = []
    for name in names:
        sections = tuple(section for section in content.concepts.sections if section.startswith(f"{name}/"))
        opening = content.by_section.get(f"{name}/index")
        found.append(Chapter(name, opening.title if opening else f"Chapter {name.split('-')[0]}", sections))
    return found


def address(path: str) -> str:
    """Where a page of ``docs`` stands on the site: ``a/b.md`` at ``a/b/``, ``a/index.md`` at ``a/``."""
    return path.removesuffix(".md").removesuffix("index").rstrip("/") + "/"


def up_from(path: str) -> str:
    """The way from the page at ``path`` up to the site's root: it stands in a folder of its own, an index does not."""
    return "../" * address(path).count("/")


def reread(concepts: tuple[str, ...], content: Content, here: str) -> str:
    """Links from the page at ``here`` to where each concept is taught, as HTML; those without a place are left out."""
    items = []
    for id in concepts:
        page, anchor = content.place_of(id)
        if page.path == here and not anchor:
            continue
        items.append(f"<li>{link_to(page, anchor, content.concepts.by_id[id].title, here)}</li>")
    return f'<ul class="quiz-reread">{"".join(items)}</ul>' if items else ""


def link_to(page: Page, anchor: str | None, title: str, here: str) -> str:
    """A concept's title as a link, and the title of the section it leads to where that is another page."""
    way = "" if page.path == here else up_from(here) + address(page.path)
    link = f'<a href="{way}{f"#{anchor}" if anchor else ""}">{inline(title)}</a>'
    return link if page.path == here else f"{link} <span>{inline(page.title)}</span>"
