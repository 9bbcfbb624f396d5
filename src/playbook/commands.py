"""What `python3 scripts/dev.py <command>` does once the environment stands."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from playbook.content import Content, read_content
from playbook.errors import PlaybookError, PlaybookErrors
from playbook.links import check_links
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


def drill_pages(content: Content, slugs: set[str] | None = None) -> list[tuple[list[Sample], str]]:
    """The fences of the drills' texts; each text runs with the reference solution in its namespace."""
    pages: list[tuple[list[Sample], str]] = []
    for drill in content.drills:
        if slugs is None or drill.slug in slugs:
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
    done = subprocess.run(command + (["--strict"] if strict else []), cwd=ROOT, capture_output=True, text=True,
                          env=site_environment())
    if done.returncode:
        lines = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
        raise PlaybookError("the site does not build:\n" + "\n".join(lines[-25:]))


def site_environment() -> dict[str, str]:
    """The environment of MkDocs: no banner of the theme, no compiled leftovers beside the sources."""
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONPATH": str(ROOT / "src")}


def judge_elsewhere(content: Content) -> None:
    """Judge every submission in Pyodide under Node and in Chromium; raises where a verdict is not CPython's."""
    from playbook.chromium import ChromiumRuntime
    from playbook.gate import disagreements, jobs_of, run_jobs
    from playbook.release import prove_drills
    from playbook.runtimes import NodeRuntime

    proofs = prove_drills(ROOT, content)
    jobs = [job for drill in content.drills for job in jobs_of(drill)]

    def node() -> None:
        with NodeRuntime(ROOT) as runtime:
            _raise(disagreements(jobs, proofs, run_jobs(jobs, [runtime], 1.0), "Pyodide under Node"))

    def chromium() -> None:
        with ChromiumRuntime(SITE) as runtime:
            # Playwright's objects belong to one thread, so these run one after the other
            from playbook.gate import ask

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
        step("Judging every drill in CPython", lambda: prove_drills(ROOT, content, fresh=True))
        step("Building the site", build_site)
        step("Checking links and anchors", lambda: _raise(check_links(SITE)))
        step("Finding Chromium", ensure_chromium)
        judge_elsewhere(content)
    except BaseException:
        shutil.rmtree(SITE, ignore_errors=True)
        raise
    print(f"Built {SITE.relative_to(ROOT)}/: every check passed.")


def check(names: list[str]) -> None:
    """Check only the named drills and pages (all of them where none is named), in CPython."""
    from playbook.gate import JOBS, prove
    from playbook.runtimes import NativeRuntime

    content = read_content(ROOT)
    slugs = {drill.slug for drill in content.drills}
    wanted_drills: set[str] = set()
    wanted_pages: set[str] = set()
    for name in names:
        plain = name.rstrip("/").removeprefix("drills/")
        page = name.removeprefix("docs/")
        if plain in slugs:
            wanted_drills.add(plain)
        elif any(page in (p.path, p.section) for p in content.pages):
            wanted_pages |= {p.path for p in content.pages if page in (p.path, p.section)}
        else:
            raise PlaybookError(f"{name!r} is neither a drill nor a page",
                                remedy="Name a folder of drills/ or a page under docs/")
    everything = not names
    pages = [(list(p.samples), "") for p in content.pages if everything or p.path in wanted_pages]
    errors = run_pages(pages + drill_pages(content, None if everything else wanted_drills))
    drills = [d for d in content.drills if everything or d.slug in wanted_drills]
    runtimes = [NativeRuntime(ROOT) for _ in range(JOBS)]
    try:
        proofs = prove(drills, runtimes, ROOT, fresh=True) if drills else {}
    finally:
        for runtime in runtimes:
            runtime.close()
    errors += [error for proof in proofs.values() for error in proof.errors]
    for slug, proof in proofs.items():
        state = "fails" if proof.errors else "holds"
        print(f"drills/{slug}: {state} ({len(proof.verdicts)} submissions, "
              f"{len(proof.verdicts['solution']['outcomes'])} tests)")
    for samples, _ in pages:
        if samples:
            print(f"{samples[0].file}: {len(samples)} samples")
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
    from playbook.schema import write_schema

    step("types for TypeScript", lambda: write_schema(ROOT))
    said = []
    tools = Path(sys.executable).parent
    for name, command in LINTERS:
        own = tools / command[0]
        program = [str(own) if own.exists() else command[0], *command[1:]]
        started = time.perf_counter()
        done = subprocess.run(program, cwd=ROOT, capture_output=True, text=True,
                              env={**os.environ, "MYPYPATH": str(ROOT / "src")})
        print(f"{name} … {'clean' if done.returncode == 0 else 'failed'}, {time.perf_counter() - started:.1f} s", flush=True)
        if done.returncode:
            said.append(f"{name}:\n{(done.stdout + done.stderr).strip()[-6000:]}")
    if said:
        raise PlaybookError("\n".join(said))


def test(arguments: list[str]) -> int:
    """Linters, a fresh site, then pytest; returns pytest's exit code."""
    from playbook.chromium import ensure_chromium

    browser = step("Finding Chromium", ensure_chromium)
    if not arguments:
        lint()
        step("Building the site", build_site)
    env = {**os.environ, "PLAYBOOK_CHROMIUM": browser, "PYTHONPATH": str(ROOT / "src")}
    return subprocess.run([sys.executable, "-m", "pytest", *arguments], cwd=ROOT, env=env).returncode
