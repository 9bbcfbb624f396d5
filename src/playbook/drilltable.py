"""One row a drill: what it trains, and what was proved of it in CPython and in the browser's Python."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playbook.drill import Drill
from playbook.gate import Proof
from playbook.mutants import Mutation
from playbook.reports import write_table


def seconds(verdict: Mapping[str, Any]) -> float:
    """Of the slowest test."""
    return max((float(outcome["seconds"]) for outcome in verdict["outcomes"]), default=0.0)


def _at_scale(drill: Drill, proof: Proof) -> str:
    """How the answers that fail nothing but gates fail them: too slow, or wrong on the case that the gate holds."""
    gates = {test.name for test in drill.test_functions if test.ring == "gate"}
    said = []
    for mistake in drill.mistakes:
        if not gates.issuperset(mistake.fails):
            continue
        outcomes = [o for o in proof.verdicts[mistake.name]["outcomes"] if o["status"] != "passed"]
        ways = sorted({"too slow" if outcome["status"] == "timeout" else outcome["status"] for outcome in outcomes})
        said.append(f"{mistake.name}: {', '.join(ways)}")
    if not said:
        failing = sorted({mistake.name for mistake in drill.mistakes if gates & set(mistake.fails)})
        said = [f"gates fail {', '.join(failing)}"] if failing else []
    return "; ".join(said)


def rows(
    drills: tuple[Drill, ...],
    proofs: Mapping[str, Proof],
    mutations: Mapping[str, Mutation],
    browser: Mapping[str, Mapping[str, Any]],
) -> list[dict[str, str]]:
    """The table; ``browser`` has the solutions' verdicts in Pyodide by slug."""
    found = []
    for drill in drills:
        proof, mutation = proofs[drill.slug], mutations[drill.slug]
        noted = len(mutation.killed) + len(mutation.equivalent)
        equivalent = f" ({len(mutation.equivalent)} equivalent)" if mutation.equivalent else ""
        found.append(
            {
                "drill": drill.slug,
                "kind": drill.meta.kind,
                "concepts": ", ".join(drill.meta.concepts),
                "tests": str(len(drill.test_functions)),
                "mistakes": str(len(drill.mistakes)),
                "mutants": f"{noted}/{mutation.count}{equivalent}",
                "CPython s": f"{seconds(proof.verdicts['solution']):.2f}",
                "browser's Python s": f"{seconds(browser[drill.slug]):.2f}",
                "at the gate": _at_scale(drill, proof),
            }
        )
    return found


def write(
    root: Path,
    drills: tuple[Drill, ...],
    proofs: Mapping[str, Proof],
    mutations: Mapping[str, Mutation],
    browser: Mapping[str, Mapping[str, Any]],
) -> Path:
    """``build/reports/drills.md``; raises `ValueError` where a cell would be empty."""
    table = rows(drills, proofs, mutations, browser)
    holes = [f"{row['drill']}: {name}" for row in table for name, cell in row.items() if not cell]
    if holes:
        raise ValueError(f"the table of drills has holes: {', '.join(holes)}")
    title = f"{len(table)} drills; seconds are those of the solution's slowest test"
    return write_table(root, "drills", table, title)
