"""All content of the book, read and checked in one place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from playbook.artifact import Artifact, marker_faults, placed, placing_faults, read_artifacts
from playbook.concepts import Concepts, line_of, read_concepts
from playbook.drill import Drill, read_drills
from playbook.errors import PlaybookError, PlaybookErrors, read_text
from playbook.flashcards import Card, read_cards
from playbook.formulas import formula_faults
from playbook.glossary import Term, read_glossary
from playbook.goals import Goal, read_goals
from playbook.headings import FRONT, find_headings
from playbook.quiz import Question, read_quizzes
from playbook.samples import Sample, fenced_lines, find_samples
from playbook.sectionshape import recap_faults, section_faults
from playbook.teaches import Teaches, concept_faults, read_teaches

STATUSES = ("written", "outline")
RECAP = "recap"
"""The one page of a chapter that teaches nothing and sums everything up."""
MAX_FILE_BYTES = 1_000_000
SHOWN_OF_DRILL = ("drill.toml", "prompt.md", "hints.md", "walkthrough.md")
"""The files of a drill whose text becomes Markdown of its page."""


@dataclass(frozen=True)
class Page:
    """One Markdown page; ``path`` is relative to ``docs``."""

    path: str
    title: str
    teaches: tuple[str, ...]
    status: str | None
    text: str
    samples: tuple[Sample, ...]
    anchors: Mapping[str, str] = field(default_factory=dict)
    """Of each concept that the page teaches under a heading: the heading's anchor."""

    @property
    def section(self) -> str | None:
        """The section's name as in concepts.toml, or None for a page that is no section."""
        found = re.fullmatch(r"chapters/([^/]+/[^/]+)\.md", self.path)
        return found[1] if found and self.status != RECAP else None

    @property
    def artifacts(self) -> list[str]:
        """Names of the artifacts that the page places."""
        return [name for name, _ in placed(self.text)]


@dataclass(frozen=True)
class Content:
    """Concepts, drills, questions and pages, checked against each other."""

    root: Path
    concepts: Concepts
    drills: tuple[Drill, ...]
    questions: tuple[Question, ...]
    pages: tuple[Page, ...]
    cards: tuple[Card, ...] = ()
    artifacts: tuple[Artifact, ...] = ()
    goals: tuple[Goal, ...] = ()
    terms: tuple[Term, ...] = ()

    @cached_property
    def by_section(self) -> dict[str, Page]:
        return {page.section: page for page in self.pages if page.section}

    def place_of(self, concept: str) -> tuple[Page, str | None]:
        """The page that a concept belongs to, and the anchor under which it is taught, where the page says so."""
        page = self.by_section[self.concepts.by_id[concept].section]
        return page, page.anchors.get(concept)

    def sections_of(self, concepts: tuple[str, ...]) -> list[str]:
        """The sections that the concepts belong to, in order, each once."""
        return list(dict.fromkeys(self.concepts.by_id[id].section for id in concepts))

    def goals_of(self, section: str) -> list[Goal]:
        """Lesson goals that are practised in the section."""
        return [goal for goal in self.goals if goal.section == section]

    def drills_of(self, section: str) -> list[Drill]:
        """Drills that train a concept of the section, those at home there first."""
        reached = [d for d in self.drills if section in self.sections_of(d.meta.concepts)]
        return sorted(reached, key=lambda d: self.sections_of(d.meta.concepts)[0] != section)

    def questions_of(self, section: str) -> list[Question]:
        """Questions at the section's end: those that name it by their id."""
        return [q for q in self.questions if not q.in_check and self.concepts.home(q.id) == section]


def _front_matter(text: str, file: str) -> dict[str, Any]:
    match = FRONT.match(text)
    if match is None:
        return {}
    try:
        front = yaml.safe_load(match["front"]) or {}
    except yaml.YAMLError as error:
        raise PlaybookError(
            f"its front matter is not valid YAML: {error}", file=file, line=1, remedy="Mend it"
        ) from None
    if not isinstance(front, dict):
        raise PlaybookError("its front matter holds no keys", file=file, line=1, remedy="Write title: …")
    return front


def _chapter_faults(
    place: str, status: Any, teaches: Teaches, text: str, file: str, concepts: Concepts
) -> Iterator[PlaybookError]:
    """What is wrong with a page of a chapter: its status, what it teaches and its shape."""
    if place.count("/") > 1 or status == RECAP:  # A worked design, or the chapter on one page.
        if teaches.ids:
            line = line_of(text, r"^teaches:")
            yield PlaybookError("teaches concepts", file=file, line=line, remedy="Only sections do: write teaches: []")
        if status == RECAP and not place.endswith("/recap"):
            yield PlaybookError(
                "has the status recap", file=file, line=line_of(text, "^status:"), remedy="Only recap.md has it"
            )
        return
    if status not in STATUSES:
        known = ", ".join(STATUSES)
        yield PlaybookError("has no status", file=file, line=1, remedy=f"Front matter needs status: one of {known}")
    whole = status == "written" and teaches.anchors is not None
    section = whole and not place.endswith("/index")
    yield from concept_faults(teaches, place, concepts, text, file, whole=whole)
    yield from marker_faults(text, file, needed=section)
    if section:
        yield from section_faults(text, find_headings(text), file)


def read_page(docs: Path, path: Path, concepts: Concepts) -> Page:
    """One page with its front matter and samples; raises `PlaybookErrors`."""
    name = path.relative_to(docs)
    file = f"docs/{name.as_posix()}"
    text = read_text(path, file)
    front = _front_matter(text, file)
    teaches, errors = read_teaches(front.get("teaches"), find_headings(text), text, file)
    samples: list[Sample] = []
    try:
        samples = find_samples(text, file)
    except PlaybookError as error:
        errors.append(error)
    place, status = name.with_suffix("").as_posix(), front.get("status")
    if place.startswith("chapters/"):
        errors += _chapter_faults(place.removeprefix("chapters/"), status, teaches, text, file, concepts)
        if status == RECAP:
            errors += recap_faults(text, len(samples), file)
    else:
        errors += concept_faults(teaches, None, concepts, text, file, whole=False)
    errors += [*_unsafe(text, file), *formula_faults(text, file)]
    if errors:
        raise PlaybookErrors(errors)
    title = str(front.get("title") or path.stem)
    return Page(name.as_posix(), title, teaches.ids, status, text, tuple(samples), teaches.anchors or {})


UNSAFE = re.compile(
    r"<script\b|<iframe\b|<object\b|<embed\b|javascript:"
    r"|(?:^|\s)on[a-z]+\s*=\s*[\"']"  # a handler, also where its tag began on an earlier line
    r"|[<{][^<>{}]*?(?<![a-z0-9_-])on[a-z]+\s*=",  # an unquoted one, in a tag or an attribute list
    re.IGNORECASE,
)
NO_ALT = re.compile(r"!\[\s*\]\(|<img\b(?![^>]*\balt=)", re.IGNORECASE)


def _unsafe(text: str, file: str) -> Iterator[PlaybookError]:
    """Markup that content may not hold: scripts, handlers, images without a text. Fences show code and are exempt."""
    fenced = fenced_lines(text)
    for number, line in enumerate(text.splitlines(), 1):
        if number in fenced:
            continue
        plain = re.sub(r"`[^`]*`", "", line)
        if UNSAFE.search(plain):
            yield PlaybookError(
                "holds a script, a frame or an event handler",
                file=file,
                line=number,
                remedy="Content is Markdown; behaviour belongs to src/browser",
            )
        if NO_ALT.search(plain):
            yield PlaybookError(
                "has an image without alternative text",
                file=file,
                line=number,
                remedy="Say in a sentence what the image shows",
            )


def unsafe_texts(root: Path, drills: Iterable[Drill]) -> list[PlaybookError]:
    """Errors for markup and formulas that the texts of drills may not hold."""
    files = [f"drills/{drill.slug}/{name}" for drill in drills for name in SHOWN_OF_DRILL]
    errors: list[PlaybookError] = []
    for file in files:
        text = read_text(root / file, file)
        errors += _unsafe(text, file)
        if file.endswith(".md"):
            errors += formula_faults(text, file)
    return errors


def read_content(root: Path) -> Content:
    """Everything under ``docs`` and ``drills``; raises `PlaybookErrors` with every fault found."""
    docs = root / "docs"
    concepts = read_concepts(docs)
    errors: list[PlaybookError] = []

    def gather(error: PlaybookError) -> None:
        errors.extend(error.errors if isinstance(error, PlaybookErrors) else [error])

    def attempt[T](read: Callable[[], list[T]]) -> list[T]:
        try:
            return read()
        except PlaybookError as error:
            gather(error)
            return []

    drills = attempt(lambda: read_drills(root / "drills", concepts))
    questions = attempt(lambda: read_quizzes(docs, concepts))
    cards = attempt(lambda: read_cards(docs, concepts))
    artifacts = attempt(lambda: read_artifacts(docs))
    goals = attempt(lambda: read_goals(docs, concepts))
    terms = attempt(lambda: read_glossary(docs, concepts))
    pages: list[Page] = []
    for path in sorted(docs.rglob("*")):
        if path.is_file() and path.stat().st_size > MAX_FILE_BYTES:
            gather(PlaybookError("is over 1 MB", file=path.relative_to(root).as_posix(), remedy="Make it smaller"))
        if path.suffix == ".md":
            try:
                pages.append(read_page(docs, path, concepts))
            except PlaybookError as error:
                gather(error)
    errors += unsafe_texts(root, drills)
    if not errors:  # Else a page that could not be read would be missed.
        errors += placing_faults([(page.path, page.text) for page in pages], artifacts)
    errors += list(_unsafe(read_text(docs / "concepts.toml", "docs/concepts.toml"), "docs/concepts.toml"))
    if errors:
        raise PlaybookErrors(errors)
    return Content(
        root,
        concepts,
        tuple(drills),
        tuple(questions),
        tuple(pages),
        tuple(cards),
        tuple(artifacts),
        tuple(goals),
        tuple(terms),
    )
