"""The table of all drills has no hole; written as a file beside the other reports."""

from __future__ import annotations

from typing import Any

from playbook import drilltable
from playbook.content import Content
from playbook.gate import JOBS, Job, Proof, prove, run_jobs
from playbook.mutants import mutate
from playbook.runtimes import NativeRuntime, NodeRuntime, several

from .conftest import ROOT


def test_every_drill_has_its_row(content: Content) -> None:
    solutions = [Job(drill, "solution", drill.solution) for drill in content.drills]
    with several(NativeRuntime, ROOT, JOBS) as native:
        proofs: dict[str, Proof] = prove(content.drills, native, ROOT)
        mutations = {drill.slug: mutate(drill, native, ROOT) for drill in content.drills}
    with several(NodeRuntime, ROOT, JOBS) as node:
        verdicts: list[dict[str, Any]] = run_jobs(solutions, node)
    browser = {job.drill.slug: verdict for job, verdict in zip(solutions, verdicts, strict=True)}
    assert all(verdict["status"] == "passed" for verdict in verdicts)
    path = drilltable.write(ROOT, content.drills, proofs, mutations, browser)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert sum(line.startswith("| ") for line in lines) >= 60 + 2
    sections: dict[str, int] = {}
    for drill in content.drills:
        for section in content.sections_of(drill.meta.concepts):
            sections[section] = sections.get(section, 0) + 1
    served = {s: n for s, n in sections.items() if s[0] in "2345" and not s.endswith("/index")}
    wanted = [s for s in content.concepts.sections if s[0] in "2345" and not s.endswith("/index")]
    assert {section: served.get(section, 0) for section in wanted if served.get(section, 0) < 2} == {}
    kinds = [drill.meta.kind for drill in content.drills]
    assert kinds.count("debug") >= 6
    assert kinds.count("diagnose") >= 6
