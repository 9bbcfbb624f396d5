"""Every small change of a drill's solution is noticed by its tests, or explained in its folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from playbook.content import read_content
from playbook.drill import Drill
from playbook.gate import JOBS
from playbook.mutants import faults, mutate
from playbook.runtimes import NativeRuntime, several

from .conftest import ROOT

DRILLS = read_content(ROOT).drills


@pytest.fixture(scope="module")
def runtimes() -> Iterator[Sequence[NativeRuntime]]:
    with several(NativeRuntime, ROOT, JOBS) as found:
        yield found  # type: ignore[misc]  # they are of the kind that was asked for


@pytest.mark.parametrize("drill", DRILLS, ids=lambda drill: drill.slug)
def test_no_mutant_lives(drill: Drill, runtimes: Sequence[NativeRuntime]) -> None:
    found = mutate(drill, runtimes, ROOT)
    assert [str(error) for error in faults(drill, found, ROOT)] == []
    assert len(found.killed) >= 8
