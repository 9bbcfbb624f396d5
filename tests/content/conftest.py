"""All real content, read once, and its verdicts in each runtime."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from playbook.chromium import ChromiumRuntime
from playbook.content import Content, read_content
from playbook.gate import JOBS, Job, Proof, Runtime, ask, jobs_of, prove, run_jobs
from playbook.release import make_release
from playbook.runtimes import NativeRuntime, NodeRuntime, several

ROOT = Path(__file__).resolve().parents[2]


class Verdicts:
    """Verdicts of one runtime, judged when a test first asks for a drill."""

    def __init__(self, runtime: Runtime) -> None:
        self.runtime = runtime
        self.known: dict[str, dict[str, Any]] = {}

    def of(self, job: Job) -> dict[str, Any]:
        if job.file not in self.known:
            self.known[job.file] = ask(job, self.runtime)
        return self.known[job.file]

    def again(self, job: Job) -> dict[str, Any]:
        """A second verdict: time limits are wall time, and a machine may have been busy during the first."""
        self.known.pop(job.file, None)
        return self.of(job)


@pytest.fixture(scope="session")
def content() -> Content:
    return read_content(ROOT)


@pytest.fixture(scope="session")
def proofs(content: Content) -> Iterator[dict[str, Proof]]:
    """CPython's verdicts on every submission, judged anew."""
    with several(NativeRuntime, ROOT, JOBS) as runtimes:
        yield prove(content.drills, runtimes, ROOT, fresh=True)


@pytest.fixture(scope="session")
def native() -> Iterator[Verdicts]:
    """Verdicts of CPython, one at a time and with all of the time."""
    with NativeRuntime(ROOT) as runtime:
        yield Verdicts(runtime)


@pytest.fixture(scope="session")
def node(content: Content) -> Iterator[Verdicts]:
    """Verdicts of Pyodide under Node, two judging at a time."""
    make_release(ROOT, content)
    jobs = [job for drill in content.drills for job in jobs_of(drill)]
    with several(NodeRuntime, ROOT, JOBS) as runtimes:
        verdicts = Verdicts(runtimes[0])
        verdicts.known = {job.file: verdict for job, verdict in zip(jobs, run_jobs(jobs, runtimes), strict=True)}
        yield verdicts


@pytest.fixture(scope="module")  # no longer: while Playwright runs, this thread has a running event loop
def chromium() -> Iterator[Verdicts]:
    """Verdicts of the built site's own runner in Chromium."""
    with ChromiumRuntime(ROOT / "site") as runtime:
        yield Verdicts(runtime)
