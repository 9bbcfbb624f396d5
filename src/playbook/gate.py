"""Proves what each drill claims: the solution passes, the starter fails, every mistake fails as it says.

The same jobs run in CPython, in Pyodide under Node and in Chromium; the verdicts have to agree.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from judge import KnownMistake
from playbook.drill import Drill
from playbook.errors import PlaybookError

JOBS = 2
SLOW_SHARE = 1 / 3
"""CPython is about twice as fast as the browser: what is only too slow shows it sooner there."""


NO_VERDICT = "no verdict"
"""Kind of problem of a run that brought none: its interpreter died or was killed."""


class Runtime(Protocol):
    """Something that answers the judge's requests; ``wall`` is the seconds after which it is killed."""

    def request(self, request: dict[str, Any], wall: float) -> dict[str, Any]: ...


@dataclass(frozen=True)
class Job:
    """One submission of a drill, and where it stands."""

    drill: Drill
    name: str
    source: str

    @property
    def file(self) -> str:
        folder = "" if self.name in ("solution", "starter") else "mistakes/"
        return f"drills/{self.drill.slug}/{folder}{self.name}.py"

    @property
    def only_slow(self) -> bool:
        """Whether it is a mistake that is right but too slow: it fails nothing but gates."""
        gates = {test.name for test in self.drill.test_functions if test.ring == "gate"}
        return any(m.name == self.name and gates.issuperset(m.fails) for m in self.drill.mistakes)

    def request(self, share: float = 1.0, known: Sequence[KnownMistake] = ()) -> dict[str, Any]:
        """The judge's request; ``share`` scales the time limits."""
        return {
            "type": "judge",
            "submission": self.source,
            "tests": self.drill.tests,
            "entry": self.drill.meta.entry,
            "budget": {
                "seconds": self.drill.meta.limits.seconds * share,
                "total_seconds": self.drill.total_seconds * share,
            },
            "known": [{"name": k.name, "message": k.message, "signature": k.signature} for k in known],
            "growth": None,
        }


def jobs_of(drill: Drill) -> list[Job]:
    """The drill's submissions: mistakes, solution, starter."""
    mistakes = [Job(drill, mistake.name, mistake.source) for mistake in drill.mistakes]
    # what waits for a time limit goes first, so that the others are judged meanwhile
    return [
        *sorted(mistakes, key=lambda job: not job.only_slow),
        Job(drill, "solution", drill.solution),
        Job(drill, "starter", drill.starter),
    ]


def ask(job: Job, runtime: Runtime, share: float = 1.0, known: Sequence[KnownMistake] = ()) -> dict[str, Any]:
    """The verdict on one job as plain data; a runtime that died or was killed answers as status ``error``."""
    answer = runtime.request(job.request(share, known), job.drill.total_seconds * share + 10)
    if answer["type"] != "verdict":
        problem = {"kind": NO_VERDICT, "message": f"no verdict: {answer}", "line": None}
        return {"status": "error", "outcomes": [], "problem": problem}
    verdict: dict[str, Any] = answer["verdict"]
    return verdict


def failed_functions(verdict: dict[str, Any]) -> set[str]:
    """The test functions with at least one outcome that is not ``passed``."""
    return {o["test"].split("[")[0] for o in verdict["outcomes"] if o["status"] != "passed"}


def fault(job: Job, verdict: dict[str, Any]) -> PlaybookError | None:
    """What is wrong with a verdict, given what the submission is meant to show."""
    problem = verdict.get("problem")
    first = next((o for o in verdict["outcomes"] if o["status"] != "passed"), None)
    if job.name == "solution":
        if verdict["status"] == "passed":
            return None
        if first is None:
            said = problem["message"] if problem else verdict["status"]
            return PlaybookError(
                f"the solution does not pass: {said}",
                file=job.file,
                line=problem["line"] if problem else None,
                remedy="Mend the solution or its tests",
            )
        return PlaybookError(
            f"the solution fails {first['test']} ({first['status']}): {first['message']}",
            file=job.file,
            line=first.get("line"),
            remedy="Mend the solution or that test",
        )
    if job.name == "starter":
        if problem and problem["kind"] == NO_VERDICT:
            return PlaybookError(problem["message"], file=job.file, remedy="The starter must not end Python")
        if verdict["status"] != "passed":
            return None
        return PlaybookError(
            "the starter passes every test",
            file=job.file,
            line=1,
            remedy="Leave the reader something to do, or test more",
        )
    mistake = next(m for m in job.drill.mistakes if m.name == job.name)
    if problem:
        return PlaybookError(
            f"the mistake ends with a problem instead of failed tests: {problem['message']}",
            file=job.file,
            line=problem["line"],
            remedy="A mistake must be judged by the tests",
        )
    failed, named = failed_functions(verdict), set(mistake.fails)
    if failed == named:
        return None
    parts = [f"passes {', '.join(sorted(named - failed))}"] if named - failed else []
    parts += [f"also fails {', '.join(sorted(failed - named))}"] if failed - named else []
    return PlaybookError(
        f"FAILS does not hold: it {' and '.join(parts)}",
        file=job.file,
        remedy="Mend the FAILS list, the mistake or the tests",
    )


def signature(verdict: dict[str, Any]) -> dict[str, str]:
    """Test id -> behaviour for what failed: the form in which the judge knows a mistake again."""
    return {o["test"]: o["behaviour"] for o in verdict["outcomes"] if o["status"] != "passed"}


def known_mistakes(drill: Drill, verdicts: dict[str, dict[str, Any]]) -> tuple[list[KnownMistake], list[PlaybookError]]:
    """The drill's mistakes with their signatures, and an error where two cannot be told apart."""
    known = [KnownMistake(m.name, m.message, signature(verdicts[m.name])) for m in drill.mistakes]
    errors = []
    seen: dict[str, str] = {}
    for mistake in known:
        twin = seen.setdefault(json.dumps(mistake.signature, sort_keys=True), mistake.name)
        if twin != mistake.name:
            errors.append(
                PlaybookError(
                    f"behaves exactly like mistakes/{twin}.py",
                    file=f"drills/{drill.slug}/mistakes/{mistake.name}.py",
                    line=1,
                    remedy="Add a test that tells them apart, or keep one",
                )
            )
    return known, errors


def run_jobs(jobs: Sequence[Job], runtimes: Sequence[Runtime], slow_share: float = 1.0) -> list[dict[str, Any]]:
    """Verdicts on all jobs, in order, spread over the given runtimes (each used by one thread at a time).

    ``slow_share`` scales the limits of submissions that are only too slow.
    """
    free = list(runtimes)

    def one(job: Job) -> dict[str, Any]:
        runtime = free.pop()
        try:
            return ask(job, runtime, slow_share if job.only_slow else 1.0)
        finally:
            free.append(runtime)

    with ThreadPoolExecutor(len(runtimes)) as pool:
        return list(pool.map(one, jobs))


def judge_sources(root: Path) -> bytes:
    """The judge's own source, as part of every cache key."""
    return b"".join(path.read_bytes() for path in sorted((root / "src" / "judge").glob("*.py")))


def key_of(drill: Drill, judge_source: bytes) -> str:
    """Hash of all that decides a drill's verdicts."""
    parts = [drill.tests, repr(drill.meta), *(job.source for job in jobs_of(drill))]
    return hashlib.sha256("\0".join(parts).encode() + judge_source).hexdigest()[:24]


@dataclass(frozen=True)
class Proof:
    """CPython's verdicts on a drill's submissions, and what was wrong with them."""

    verdicts: dict[str, dict[str, Any]]
    known: list[KnownMistake]
    errors: list[PlaybookError]


def prove(drills: Iterable[Drill], runtimes: Sequence[Runtime], root: Path, *, fresh: bool = False) -> dict[str, Proof]:
    """Judge every submission of the drills in CPython; a drill that has not changed is read from the cache.

    ``fresh`` ignores the cache, as the gate does.  The verdicts of faulty drills are never cached.
    """
    source = judge_sources(root)
    folder = root / "build" / "cache" / "verdicts"
    drills = list(drills)
    cached: dict[str, dict[str, dict[str, Any]]] = {}
    for drill in drills:
        path = folder / f"{drill.slug}.{key_of(drill, source)}.json"
        if path.exists() and not fresh:
            cached[drill.slug] = json.loads(path.read_text(encoding="utf-8"))
    jobs = [job for drill in drills if drill.slug not in cached for job in jobs_of(drill)]
    found: dict[str, dict[str, dict[str, Any]]] = {}
    for job, verdict in zip(jobs, run_jobs(jobs, runtimes, SLOW_SHARE) if jobs else [], strict=True):
        if fault(job, verdict) is not None:
            verdict = ask(job, runtimes[0])  # Limits are wall time: once more, alone and with all of it.
        found.setdefault(job.drill.slug, {})[job.name] = verdict
    proofs = {}
    for drill in drills:
        verdicts = cached.get(drill.slug) or found[drill.slug]
        errors = [e for job in jobs_of(drill) if (e := fault(job, verdicts[job.name]))]
        known, twins = known_mistakes(drill, verdicts)
        proofs[drill.slug] = Proof(verdicts, known, errors + twins)
        if drill.slug in found and not errors and not twins:
            folder.mkdir(parents=True, exist_ok=True)
            for old in folder.glob(f"{drill.slug}.*.json"):
                old.unlink()
            (folder / f"{drill.slug}.{key_of(drill, source)}.json").write_text(json.dumps(verdicts), encoding="utf-8")
    return proofs


def comparable(verdict: dict[str, Any]) -> dict[str, Any]:
    """What has to be equal in every runtime: the status and each test's status and behaviour."""
    return {
        "status": verdict["status"],
        "problem": (verdict.get("problem") or {}).get("kind"),
        "outcomes": {o["test"]: [o["status"], o["behaviour"]] for o in verdict["outcomes"]},
    }


def disagreements(
    jobs: Sequence[Job], native: dict[str, Proof], others: Sequence[dict[str, Any]], where: str
) -> list[PlaybookError]:
    """An error for each submission whose verdict elsewhere is not CPython's."""
    errors = []
    for job, other in zip(jobs, others, strict=True):
        here, there = comparable(native[job.drill.slug].verdicts[job.name]), comparable(other)
        if here != there:
            tests = [t for t in here["outcomes"] if here["outcomes"][t] != there["outcomes"].get(t)]
            detail = (
                f"{tests[0]}: {here['outcomes'][tests[0]]} against {there['outcomes'].get(tests[0])}"
                if tests
                else (f"{here['status']} against {there['status']}")
            )
            errors.append(
                PlaybookError(
                    f"CPython and {where} disagree on {detail}",
                    file=job.file,
                    remedy="Make the outcome the same in both",
                )
            )
    return errors
