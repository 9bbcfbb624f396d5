"""Pages that are made of all content together; authors write nothing into them."""

from __future__ import annotations

from playbook import citations, coverage, glossarypage
from playbook.content import Content


def made_pages(content: Content) -> dict[str, str]:
    """Markdown by path under ``docs``."""
    return {
        "citations.md": citations.markdown(content),
        "concepts.md": coverage.markdown(content),
        glossarypage.PATH: glossarypage.markdown(content),
    }
