"""Every drill keeps its promises, with the same verdicts in CPython, in Pyodide under Node and in Chromium."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from playbook.content import Content, read_content
from playbook.gate import Job, Proof, comparable, fault, jobs_of

from .conftest import Verdicts

ROOT = Path(__file__).resolve().parents[2]
CONTENT = read_content(ROOT)
JOBS = [job for drill in CONTENT.drills for job in jobs_of(drill)]
SLICE = {
    "longest-token-span", "pipeline-topo-order", "cheapest-call-path", "shard-topk-merge", "latency-budget-search",
    "label-edit-distance", "roc-auc-ranks", "threshold-by-cost", "leak-audit", "reciprocal-rank-fusion",
    "citation-verifier", "point-in-time-join",
}  # fmt: skip

every_job = pytest.mark.parametrize("job", JOBS, ids=lambda job: job.file.removeprefix("drills/"))


def test_the_first_twelve_drills_are_there(content: Content) -> None:
    assert {drill.slug for drill in content.drills} >= SLICE


def agree(job: Job, proofs: dict[str, Proof], native: Verdicts, other: Verdicts) -> None:
    """Both verdicts are the same; where they are not, both are asked once more."""
    if comparable(other.of(job)) != comparable(proofs[job.drill.slug].verdicts[job.name]):
        assert comparable(other.again(job)) == comparable(native.of(job))


@every_job
def test_in_cpython_the_submission_is_judged_as_promised(job: Job, proofs: dict[str, Proof]) -> None:
    assert fault(job, proofs[job.drill.slug].verdicts[job.name]) is None


@every_job
def test_under_node_the_verdict_is_that_of_cpython(
    job: Job, proofs: dict[str, Proof], native: Verdicts, node: Verdicts
) -> None:
    agree(job, proofs, native, node)


@every_job
def test_in_chromium_the_verdict_is_that_of_cpython(
    job: Job, proofs: dict[str, Proof], native: Verdicts, chromium: Verdicts
) -> None:
    agree(job, proofs, native, chromium)


@pytest.mark.parametrize("drill", CONTENT.drills, ids=lambda drill: drill.slug)
def test_mistakes_can_be_told_apart(drill: Any, proofs: dict[str, Proof]) -> None:
    assert [str(error) for error in proofs[drill.slug].errors] == []
    signatures = [tuple(sorted(known.signature.items())) for known in proofs[drill.slug].known]
    assert len(set(signatures)) == len(signatures) >= 3
