"""The page of everything that the book cites, gathered from the sections' own lists of sources."""

from __future__ import annotations

import re

from playbook.content import Content, Page

_SOURCES = re.compile(r"^## Sources[ \t]*\n(?P<body>.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)


def sources(page: Page) -> list[str]:
    """The entries of the page's list of sources, each as one line of Markdown; empty where it has none."""
    found = _SOURCES.search(page.text)
    if found is None:
        return []
    entries = re.split(r"^[-*] ", found["body"], flags=re.MULTILINE)[1:]
    return [" ".join(entry.split()) for entry in entries]


def markdown(content: Content) -> str:
    """The whole page: by section, in the book's order."""
    lines = [
        "---\ntitle: What the book cites\ndescription: Every paper, book and document that a section relies on.\n---\n",
        "# What the book cites\n",
        "Figures and formulas come from these; the sentences and the code are our own. Each entry stands at the end of "
        "the section that uses it, with what it is cited for.\n",
    ]
    for section in content.concepts.sections:
        page = content.by_section[section]
        entries = sources(page)
        if entries:
            lines.append(f"## [{page.title}]({page.path}) {{#{section.replace('/', '-')}}}\n")
            lines.append("\n".join(f"- {entry}" for entry in entries) + "\n")
    return "\n".join(lines)
