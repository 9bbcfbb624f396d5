"""What MkDocs calls while it builds: adds the pages and files that are made from content, and checks what came out.

Every page is produced as plain Markdown (`drillpage`, `sectionpage`); only this module and ``scripts/hooks.py`` know
MkDocs.
"""

from __future__ import annotations

import logging
import os
import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as SitePage

from playbook import chapterpages, drillpage, reviewpage
from playbook.chapters import chapters_of
from playbook.content import Content, Page, read_content
from playbook.coverage import write_report
from playbook.deployment import retain, stamp, write_release
from playbook.errors import PlaybookError, PlaybookErrors
from playbook.formulas import BadFormula, formulas, with_mathml
from playbook.glossarypage import TermLinks
from playbook.labpage import with_runnable_cells
from playbook.madepages import made_pages
from playbook.markup import mend
from playbook.pagetext import enriched
from playbook.policy import apply_policy
from playbook.release import Release, make_release
from playbook.stylesheets import trim_theme

ROOT = Path(__file__).resolve().parents[2]
SAMPLE_BLOCK = re.compile(r'<div class="language-python[^"]*highlight')
FENCE_FAILED = re.compile(r"Execution of python code block exited with errors")


class Builder:
    """One build's state; made anew for every build, so that live reload sees edits."""

    def __init__(self) -> None:
        self.content: Content
        self.release: Release
        self.terms: TermLinks
        self.serving = False

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        self.content = read_content(ROOT)
        self.terms = TermLinks(self.content.terms)
        config.markdown_extensions.append(self.terms)  # type: ignore[arg-type]  # names, says MkDocs, but only hands them on
        self.release = make_release(ROOT, self.content)
        config.extra["runtime_manifest"] = self.release.manifest
        config.extra["reference"] = self.release.reference
        config.extra["app_script"] = self.release.script
        config.extra_css = [self.release.style]
        config.extra["drill_scripts"] = self.release.drill_scripts
        config.site_url = (os.environ.get("SITE_URL") or config.site_url or "").rstrip("/") + "/"
        config.repo_url = os.environ.get("REPOSITORY_URL", config.repo_url)
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        for file in [file for file in files if file.src_uri.startswith("stylesheets/")]:
            files.remove(file)  # Published as one: `release.style`.
        for address, made in self.release.files.items():
            if isinstance(made, Path):
                files.append(File.generated(config, address, abs_src_path=str(made)))
            else:
                files.append(File.generated(config, address, content=made))
        if not self.serving:
            files.append(File.generated(config, "sw.js", abs_src_path=str(self.release.service_worker)))
        for drill in self.content.drills:
            page = File.generated(
                config,
                f"practice/drills/{drill.slug}.md",
                content=drillpage.markdown(drill, self.content, self.release.bundles[drill.slug]),
            )
            page.edit_uri = f"edit/main/drills/{drill.slug}/prompt.md"
            files.append(page)
        for path, text in made_pages(self.content).items():
            files.append(File.generated(config, path, content=text))
        for path, (text, source) in self.chapter_pages().items():
            page = File.generated(config, path, content=text)
            page.edit_uri = f"edit/main/docs/{source}"
            files.append(page)
        return files

    def chapter_pages(self) -> dict[str, tuple[str, str]]:
        """Text of the pages that are made of a chapter's questions and cards, and the file it comes from, by path."""
        made = {}
        for chapter in chapters_of(self.content):
            if chapterpages.check_questions_of(chapter, self.content):
                text = chapterpages.check_markdown(chapter, self.content)
                made[chapter.check] = (text, f"chapters/{chapter.name}/quiz.toml")
            if chapterpages.cards_of(chapter, self.content):
                text = chapterpages.cards_markdown(chapter, self.content, self.release.packages[chapter.name])
                made[chapter.cards] = (text, f"chapters/{chapter.name}/flashcards.toml")
        return made

    def on_page_markdown(self, markdown: str, page: SitePage) -> str:
        found = next((p for p in self.content.pages if p.path == page.file.src_uri), None)
        self.terms.begin(found.path if found and found.path.startswith("chapters/") else None)
        if found is None:
            return markdown
        markdown = enriched(markdown, found, self.content)
        if reviewpage.PLACE in markdown:
            markdown = reviewpage.fill(markdown, self.content, self.release.sheets, self.release.packages)
        return markdown

    def on_page_content(self, html: str, page: SitePage) -> str:
        found = next((p for p in self.content.pages if p.path == page.file.src_uri), None)
        html, count = self.with_formulas(html, page)
        if found is not None:
            check_shown(found, html, count)
        if page.file.src_uri.startswith("labs/") and page.file.src_uri.endswith(".ipynb"):
            html = with_runnable_cells(html, ROOT / "docs" / page.file.src_uri)
        return html

    def with_formulas(self, html: str, page: SitePage) -> tuple[str, int]:
        """The page with its formulas as MathML, and their number; those of pages of ours have no line to name."""
        try:
            return with_mathml(html)
        except BadFormula as error:
            raise PlaybookError(f"a formula cannot be shown: {error}", file=page.file.src_uri) from None

    def on_post_build(self, config: MkDocsConfig) -> None:
        # Live reload adds an inline script to each page as it is served, with a number that no hash can know.
        if not self.serving:
            site = Path(config.site_dir)
            write_report(ROOT, self.content)
            trim_theme(site)
            apply_policy(site, self.release.frame_hash)
            release = stamp(site)
            previous = os.environ.get("PREVIOUS_SITE", "")
            earlier = retain(site, previous) if previous else []
            write_release(site, release, self.chapters(), earlier)

    def chapters(self) -> dict[str, list[str]]:
        """What each chapter's drills need offline, by the chapter's address."""
        found: dict[str, list[str]] = {}
        for section in self.content.by_section:
            needed = found.setdefault(f"chapters/{section.split('/')[0]}/", [])
            for drill in self.content.drills_of(section):
                needed += [f"practice/drills/{drill.slug}/", self.release.bundles[drill.slug]]
        return {chapter: list(dict.fromkeys(needed)) for chapter, needed in found.items()}


def check_shown(page: Page, html: str, formulas_shown: int) -> None:
    """That a page shows what was found in its text: formulas, anchors of its concepts, samples; raises where not."""
    file = f"docs/{page.path}"
    if formulas_shown != len(written := formulas(page.text)[0]):
        raise PlaybookError(
            f"shows {formulas_shown} formulas, but {len(written)} were found in its text",
            file=file,
            remedy="Write $…$ in a line of prose or a table, and $$…$$ between blank lines",
        )
    for concept, anchor in page.anchors.items():
        if not re.search(rf'<h[1-6][^>]* id="{re.escape(anchor)}"', html):
            raise PlaybookError(
                f"has no heading with the anchor #{anchor}, under which {concept} is taught",
                file=file,
                remedy="Write that heading in plain words",
            )
    blocks = len(SAMPLE_BLOCK.findall(html))
    if blocks != len(page.samples):
        raise PlaybookError(
            f"shows {blocks} Python blocks, but {len(page.samples)} were found to run",
            file=file,
            remedy="Write samples as ordinary fences, so that each of them is run",
        )


class ExecFailures(logging.Handler):
    """markdown-exec only warns when a fence fails and names no page: keep what it said, to fail the build with it."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


_builder = Builder()
_failures = ExecFailures()


def _fail(error: PlaybookError) -> PluginError:
    return PluginError(str(error))


def on_startup(*, command: str, **_: Any) -> None:
    _builder.serving = command == "serve"
    logging.getLogger("mkdocs.plugins.markdown_exec").addHandler(_failures)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    try:
        return _builder.on_config(config)
    except PlaybookErrors as many:
        raise PluginError("\n" + str(many)) from None
    except PlaybookError as error:
        raise _fail(error) from None


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    return _builder.on_files(files, config)


def on_page_markdown(markdown: str, *, page: SitePage, **_: Any) -> str:
    try:
        return _builder.on_page_markdown(markdown, page)
    except PlaybookError as error:
        raise _fail(error) from None


def on_post_page(output: str, **_: Any) -> str:
    return mend(output)


def on_post_build(*, config: MkDocsConfig) -> None:
    try:
        _builder.on_post_build(config)
    except PlaybookErrors as many:
        raise PluginError("\n" + str(many)) from None
    except PlaybookError as error:
        raise _fail(error) from None


def on_page_content(html: str, *, page: SitePage, **_: Any) -> str:
    if _failures.said:
        said = "\n".join(_failures.said)
        _failures.said.clear()
        raise PluginError(f"docs/{page.file.src_uri}: a fence that shows its output failed:\n{said}")
    try:
        return _builder.on_page_content(html, page)
    except PlaybookError as error:
        raise _fail(error) from None
