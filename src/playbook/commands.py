"""What `python3 scripts/dev.py <command>` does once the environment stands."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import cast

from playbook.artifact import placing_faults, read_artifacts
from playbook.concepts import Concepts, read_concepts
from playbook.content import Content, Page, read_content, read_page, unsafe_texts
from playbook.drill import Drill, read_drill
from playbook.errors import PlaybookError, PlaybookErrors
from playbook.flashcards import Card, read_cards_of
from playbook.glossary import Term, read_glossary
from playbook.goals import read_goals
from playbook.links import check_links
from playbook.pagetext import enriched
from playbook.quiz import Question, read_quiz
from playbook.quizchecks import check_questions
from playbook.samples import Sample, find_samples, run_pages

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "site"


def step[T](name: str, work: Callable[[], T]) -> T:
    """Run one step of a command and say how long it took."""
    started = time.perf_counter()
    print(f"{name} … ", end="", flush=True)
    try:
        result = work()
    except BaseException:
        print("failed", flush=True)
        raise
    print(f"{time.perf_counter() - started:.1f} s", flush=True)
    return result


def _raise(errors: list[PlaybookError]) -> None:
    if errors:
        raise PlaybookErrors(errors)


def drill_pages(content: Content) -> list[tuple[list[Sample], str]]:
    """The fences of the drills' texts; each text runs with the reference solution in its namespace."""
    pages: list[tuple[list[Sample], str]] = []
    for drill in content.drills:
        folder = content.root / "drills" / drill.slug
        for name in ("prompt.md", "hints.md", "walkthrough.md"):
            text = (folder / name).read_text(encoding="utf-8")
            pages.append((find_samples(text, f"drills/{drill.slug}/{name}"), drill.solution))
    return pages


def check_samples(content: Content) -> None:
    """Run every sample of every page and drill; raises with all that fail."""
    pages = [(list(page.samples), "") for page in content.pages]
    _raise(run_pages(pages + drill_pages(content)))


def build_site(strict: bool = True) -> None:
    """MkDocs into ``site/``; its own words on failure."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(SITE), "--clean"]
    done = subprocess.run(
        command + (["--strict"] if strict else []), cwd=ROOT, capture_output=True, text=True, env=site_environment()
    )
    if done.returncode:
        lines = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
        raise PlaybookError("the site does not build:\n" + "\n".join(lines[-25:]))


def print_site() -> None:
    """The PDF files of the built site."""
    from playbook.printed import print_book, public_address

    print_book(SITE, read_concepts(ROOT / "docs"), public_address())


def site_environment() -> dict[str, str]:
    """The environment of MkDocs: no banner of the theme, no compiled leftovers beside the sources."""
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(ROOT / "src")}


def judge_elsewhere(content: Content) -> None:
    """Judge every submission in Pyodide under Node and in Chromium; raises where a verdict is not CPython's."""
    from playbook.chromium import ChromiumRuntime
    from playbook.gate import JOBS, ask, disagreements, jobs_of, run_jobs
    from playbook.release import prove_drills
    from playbook.runtimes import NodeRuntime, several

    proofs = prove_drills(ROOT, content)
    jobs = [job for drill in content.drills for job in jobs_of(drill)]

    def node() -> None:
        with several(NodeRuntime, ROOT, JOBS) as runtimes:
            _raise(disagreements(jobs, proofs, run_jobs(jobs, runtimes), "Pyodide under Node"))

    def chromium() -> None:
        with ChromiumRuntime(SITE) as runtime:
            # Playwright's objects belong to one thread, so these run one after the other
            _raise(disagreements(jobs, proofs, [ask(job, runtime) for job in jobs], "Chromium"))

    step(f"Judging {len(jobs)} submissions in Pyodide under Node", node)
    step(f"Judging {len(jobs)} submissions in Chromium", chromium)


def build() -> None:
    """The gate, then the site: nothing is left in ``site/`` that has not passed."""
    from playbook.chromium import ensure_chromium
    from playbook.locks import check_locks
    from playbook.release import prove_drills

    shutil.rmtree(SITE, ignore_errors=True)
    try:
        content = step("Reading content", lambda: read_content(ROOT))
        step("Checking lock files", lambda: _raise(check_locks(ROOT)))
        step("Running samples", lambda: check_samples(content))
        step("Checking questions", lambda: _raise(check_questions(ROOT, content.questions)))
        step("Judging every drill in CPython", lambda: prove_drills(ROOT, content, fresh=True))
        step("Changing every solution in small ways", lambda: mutants([]))
        step("Building the site", build_site)
        step("Finding Chromium", ensure_chromium)
        step("Printing the book", print_site)
        step("Checking links and anchors", lambda: _raise(check_links(SITE)))
        judge_elsewhere(content)
    except BaseException:
        shutil.rmtree(SITE, ignore_errors=True)
        raise
    print(f"Built {SITE.relative_to(ROOT)}/: every check passed.")


def read_named(names: list[str]) -> Content:
    """Only the named drills, pages and files of questions or cards, read and checked; nothing else is read."""
    concepts = read_concepts(ROOT / "docs")
    drills: list[Drill] = []
    pages: list[Page] = []
    questions: list[Question] = []
    cards: list[Card] = []
    terms: list[Term] = []
    for name in names:
        slug = name.rstrip("/").removeprefix("drills/")
        page = name.removeprefix("docs/").removesuffix(".md")
        paths = [ROOT / "docs" / f"{page}.md", ROOT / "docs" / "chapters" / f"{page}.md"]
        found = next((path for path in paths if path.is_file()), None)
        if slug and "/" not in slug and (ROOT / "drills" / slug).is_dir():
            drills.append(read_drill(ROOT / "drills" / slug, concepts))
        elif name.endswith(("quiz.toml", "flashcards.toml")):
            tables = read_tables_named(name, concepts)
            questions += [one for one in tables if not isinstance(one, Card)]
            cards += [one for one in tables if isinstance(one, Card)]
        elif name.endswith(("goals.toml", "glossary.toml")):
            terms += read_chapter_file(name, concepts)
        elif found and found.resolve().is_relative_to(ROOT / "docs"):
            pages.append(read_page(ROOT / "docs", found, concepts))
        else:
            raise PlaybookError(
                f"{name!r} is neither a drill nor a page", remedy="Name a folder of drills/ or a page under docs/"
            )
    _raise(unsafe_texts(ROOT, drills))
    chapters = dict.fromkeys(page.path.split("/")[1] for page in pages if page.path.startswith("chapters/"))
    artifacts = [artifact for chapter in chapters for artifact in read_artifacts(ROOT / "docs", chapter)]
    goals = [goal for chapter in chapters for goal in read_goals(ROOT / "docs", concepts, chapter)]
    _raise(list(placing_faults([(page.path, page.text) for page in pages], artifacts, all_pages=False)))
    return Content(
        ROOT,
        concepts,
        tuple(drills),
        tuple(questions),
        tuple(pages),
        tuple(cards),
        tuple(artifacts),
        tuple(goals),
        tuple(terms),
    )


def read_chapter_file(name: str, concepts: Concepts) -> list[Term]:
    """Checks a chapter's goals.toml or glossary.toml, named as `chapter_file` says; the terms of the latter."""
    path = chapter_file(name)
    if path.name == "glossary.toml":
        return read_glossary(ROOT / "docs", concepts, path.parent.name)
    read_goals(ROOT / "docs", concepts, path.parent.name)
    return []


def chapter_file(name: str) -> Path:
    """The file of a chapter, named as it lies under the repository, ``docs`` or ``docs/chapters``."""
    paths = [ROOT / folder / name for folder in ("", "docs", "docs/chapters")]
    path = next((path for path in paths if path.is_file()), None)
    if path is None or not path.resolve().is_relative_to(ROOT / "docs" / "chapters"):
        raise PlaybookError(f"{name!r} is not there", remedy="Name it as docs/chapters/3-fundamentals/quiz.toml")
    return path


def read_tables_named(name: str, concepts: Concepts) -> list[Question | Card]:
    """The questions or cards of one file, named as `chapter_file` says."""
    path = chapter_file(name)
    read = read_quiz if path.name == "quiz.toml" else read_cards_of
    entries, errors = read(path, path.resolve().relative_to(ROOT).as_posix(), concepts)
    _raise(errors)
    return [cast(Question | Card, entry.model) for entry in entries]


def enriching_faults(content: Content) -> list[PlaybookError]:
    """What is wrong with the figures of the pages, and with all else that the build puts into them."""
    errors: list[PlaybookError] = []
    for page in content.pages:
        try:
            enriched(page.text, page, content)
        except PlaybookError as error:
            errors += error.errors if isinstance(error, PlaybookErrors) else [error]
    return errors


def check(names: list[str]) -> None:
    """Check only what is named (everything where nothing is), in CPython."""
    content = read_named(names) if names else read_content(ROOT)
    pages = [(list(page.samples), "") for page in content.pages]
    errors = run_pages(pages + drill_pages(content)) + enriching_faults(content)
    errors += check_questions(ROOT, content.questions)
    if content.questions or content.cards:
        print(f"{len(content.questions)} questions, {len(content.cards)} cards")
    if content.drills:
        from playbook.gate import JOBS, prove
        from playbook.runtimes import NativeRuntime, several

        with several(NativeRuntime, ROOT, JOBS) as runtimes:
            proofs = prove(content.drills, runtimes, ROOT, fresh=True)
        errors += [error for proof in proofs.values() for error in proof.errors]
        for slug, proof in proofs.items():
            state = "fails" if proof.errors else "holds"
            tests = len(proof.verdicts["solution"]["outcomes"])
            print(f"drills/{slug}: {state} ({len(proof.verdicts)} submissions, {tests} tests)")
    for samples, _ in pages:
        if samples:
            print(f"{samples[0].file}: {len(samples)} samples")
    _raise(errors)


def mutants(slugs: list[str]) -> None:
    """Mutate the named drills' solutions (all where none is named) and name every mutant that no test notices."""
    from playbook.gate import JOBS
    from playbook.mutants import faults, mutate
    from playbook.runtimes import NativeRuntime, several

    names = slugs or sorted(path.parent.name for path in (ROOT / "drills").glob("*/drill.toml"))
    errors: list[PlaybookError] = []
    with several(NativeRuntime, ROOT, JOBS) as runtimes:
        for drill in read_named(names).drills:
            found = mutate(drill, runtimes, ROOT)
            errors += faults(drill, found, ROOT)
            print(f"{drill.slug}: {len(found.killed)} of {found.count} killed, {len(found.equivalent)} equivalent")
    _raise(errors)


LINTERS: tuple[tuple[str, list[str]], ...] = (
    ("ruff", ["ruff", "check"]),
    ("ruff format", ["ruff", "format", "--check"]),
    ("mypy", ["mypy"]),
    ("tsc", ["npx", "--no-install", "tsc", "--noEmit"]),
    ("biome", ["npx", "--no-install", "biome", "check", "--error-on-warnings"]),
    ("zizmor", ["zizmor", "--offline", "--quiet", ".github"]),
)


def lint() -> None:
    """Every linter and type checker; raises with what they said."""
    from playbook.schema import write_types

    step("types for TypeScript", lambda: write_types(ROOT))
    said = []
    tools = Path(sys.executable).parent
    for name, command in LINTERS:
        own = tools / command[0]
        program = [str(own) if own.exists() else command[0], *command[1:]]
        started = time.perf_counter()
        done = subprocess.run(
            program, cwd=ROOT, capture_output=True, text=True, env={**os.environ, "MYPYPATH": str(ROOT / "src")}
        )
        print(
            f"{name} … {'clean' if done.returncode == 0 else 'failed'}, {time.perf_counter() - started:.1f} s",
            flush=True,
        )
        if done.returncode:
            said.append(f"{name}:\n{(done.stdout + done.stderr).strip()[-6000:]}")
    if said:
        raise PlaybookError("\n".join(said))


def test(arguments: list[str]) -> int:
    """Linters, a fresh site, then pytest; returns pytest's exit code."""
    from playbook.chromium import ensure_chromium
    from playbook.engines import ensure_engines

    browser = step("Finding Chromium", ensure_chromium)
    missing = step("Finding Firefox and WebKitGTK", ensure_engines)
    if missing:
        print(f"Not here, so what needs them is skipped: install {', '.join(missing)}.", flush=True)
    if not arguments:
        lint()
        step("Building the site", build_site)
        step("Printing the book", print_site)
    env = {**os.environ, "PLAYBOOK_CHROMIUM": browser, "PYTHONPATH": str(ROOT / "src")}
    return subprocess.run([sys.executable, "-m", "pytest", *arguments], cwd=ROOT, env=env).returncode
