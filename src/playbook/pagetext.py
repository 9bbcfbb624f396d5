"""A page's Markdown as the site generator gets it: with everything that is made from content put in its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playbook import campaignpage, practicepage, reading, sectionpage
from playbook.artifactpage import with_artifacts
from playbook.content import Content, Page
from playbook.errors import PlaybookError
from playbook.figures import inline_figures


def enriched(markdown: str, page: Page, content: Content) -> str:
    """``markdown`` is the page without its front matter; errors name the page's own line."""
    folder = (content.root / "docs" / page.path).parent
    shown = f"docs/{Path(page.path).parent.as_posix()}"
    skipped = page.text.count("\n") - markdown.count("\n")
    markdown = _located(lambda: inline_figures(markdown, folder, shown), page, skipped)
    artifacts = {artifact.id: artifact for artifact in content.artifacts}
    markdown = with_artifacts(markdown, folder.name, artifacts)
    if campaignpage.PLACE in markdown:
        markdown = markdown.replace(campaignpage.PLACE, campaignpage.listing(content))
    markdown = practicepage.fill(markdown, content)
    if page.section and page.status:
        markdown += sectionpage.ending(page, content)
        if page.section.endswith("/index"):
            return markdown + reading.table(folder.name, content)
        if page.status == "written":
            return reading.with_time(markdown, page, content) + reading.mark(page)
    return markdown


def _located(work: Callable[[], str], page: Page, skipped: int) -> str:
    """Errors without a file are the page's own, ``skipped`` lines further down."""
    try:
        return work()
    except PlaybookError as error:
        if error.file:
            raise
        line = error.line + skipped if error.line else None
        raise PlaybookError(error.message, file=f"docs/{page.path}", line=line, remedy=error.remedy) from None
