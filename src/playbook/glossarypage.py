"""The glossary as a page of its own, and the terms that other pages explain where they first stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from playbook.content import Content
from playbook.glossary import Term

PATH = "glossary.md"
PROSE = ("p", "li", "dd")
"""Elements whose words are prose; headings, tables and code are left alone."""
LEFT_ALONE = ("a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "table", "script", "style", "summary", "math")
PLAIN = re.compile(r"([\\`*_{}\[\]<>#$|&])")


def _plain(text: str) -> str:
    """Plain text as Markdown that shows just that, but for code spans."""
    parts = re.split(r"(`[^`]+`)", text.strip())
    return "".join(part if index % 2 else PLAIN.sub(r"\\\1", part) for index, part in enumerate(parts))


def _letter(term: Term) -> str:
    first = next((letter for letter in term.name.upper() if letter.isalnum()), "#")
    return first if first.isalpha() else "0–9"


def markdown(content: Content) -> str:
    """The whole page: every term with its other names, so that a search finds it by any of them."""
    terms = sorted(content.terms, key=lambda term: (_letter(term).isalpha(), _letter(term), term.name.casefold()))
    letters = [(letter, list(group)) for letter, group in groupby(terms, key=_letter)]
    lines = [
        "---\ntitle: Glossary\ndescription: The book's terms, one sentence each, with the other names they go by.\n"
        "hide:\n  - toc\n---\n",
        "# Glossary\n",
        f"{len(terms)} terms, one sentence each, with a link to the section that uses them.\n",
        " · ".join(f"[{letter}](#letter-{letter.lower()})" for letter, _ in letters) + "\n",
    ]
    for letter, group in letters:
        lines.append(f"## {letter} {{#letter-{letter.lower()}}}\n")
        for term in group:
            page = content.by_section[term.section]
            also = f"*Also: {_plain(', '.join(term.aliases))}.* " if term.aliases else ""
            lines.append(f"### {_plain(term.name)} {{#{term.anchor}}}\n")
            lines.append(f"{_plain(term.definition)} {also}[{page.title}]({page.path})\n")
    return "\n".join(lines)


class TermLinks(Extension):
    """Makes the first use of each term in a page's prose a link to its entry, with its definition at hand.

    MkDocs makes a converter a page and hands this same extension to each: `begin` says which page comes.
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        super().__init__()
        self.terms = {term.name: term for term in terms}
        names = sorted(map(re.escape, self.terms), key=len, reverse=True)
        self.pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(names)})(?![\w-])") if names else None
        self.page: str | None = None

    def begin(self, path: str | None) -> None:
        """The page under ``docs`` that is rendered next; None for one without terms."""
        self.page = path

    def extendMarkdown(self, md: Markdown) -> None:
        """Runs after inline Markdown and before MkDocs makes addresses of links to files."""
        md.treeprocessors.register(_Linker(self, md), "terms", 5)


class _Linker(Treeprocessor):
    def __init__(self, extension: TermLinks, md: Markdown) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        page, pattern = self.extension.page, self.extension.pattern
        if page is not None and pattern is not None:
            _Walk(self.extension, pattern, "../" * page.count("/") + PATH).into(root, prose=False)


class _Walk:
    """One pass over a page; remembers which terms have been explained."""

    def __init__(self, extension: TermLinks, pattern: re.Pattern[str], glossary: str) -> None:
        self.terms = extension.terms
        self.pattern = pattern
        self.glossary = glossary
        self.seen: set[str] = set()

    def into(self, element: Element, *, prose: bool) -> None:
        """Links the terms in an element's words, in the order in which they are read."""
        prose = prose or element.tag in PROSE
        if prose:
            self._split(element, None)
        for child in list(element):
            if child.tag not in LEFT_ALONE and not (child.get("class") or "").startswith("arithmatex"):
                self.into(child, prose=prose)
            if prose:
                self._split(element, child)

    def _split(self, parent: Element, before: Element | None) -> None:
        """Puts links into the text that follows ``before`` (or begins the parent)."""
        text = parent.text if before is None else before.tail
        if not text or isinstance(text, AtomicString):
            return
        place = 0 if before is None else list(parent).index(before) + 1
        last, start = before, 0
        for match in self.pattern.finditer(text):
            if match[0] in self.seen:
                continue
            self.seen.add(match[0])
            self._set(parent, last, text[start : match.start()])
            last = self._link(self.terms[match[0]])
            parent.insert(place, last)
            place, start = place + 1, match.end()
        self._set(parent, last, text[start:])

    def _link(self, term: Term) -> Element:
        link = Element("a", {"class": "pb-term", "href": f"{self.glossary}#{term.anchor}"})
        link.set("data-definition", term.definition.replace("`", ""))
        link.text = AtomicString(term.name)
        return link

    @staticmethod
    def _set(parent: Element, before: Element | None, text: str) -> None:
        if before is None:
            parent.text = text
        else:
            before.tail = text
