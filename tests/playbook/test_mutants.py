"""Mutants: what is changed, what is left alone, and that survivors are told."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from playbook.concepts import read_concepts
from playbook.drill import Drill, read_drill
from playbook.errors import PlaybookError, PlaybookErrors
from playbook.mutants import FILE, Mutation, faults, mutants, mutate, read_equivalents
from playbook.runtimes import NativeRuntime
from tests.browser.conftest import ROOT

SLUG = "longest-token-span"


def names(source: str) -> list[str]:
    return [mutant.name for mutant in mutants(source)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a < b", {"a < b -> a <= b", "a < b -> a > b", "a < b -> pass"}),
        ("x = a + 1", {"a + 1 -> a - 1", "1 -> 2", "1 -> 0"}),
        ("x = a and not b", {"a and (not b) -> a or not b", "not b -> b"}),
        ("x = True", {"True -> False"}),
        ("while a:\n    b += 1", {"while a: b += 1 -> while False: b += 1", "b += 1 -> pass", "b += 1 -> b -= 1"}),
        ("for x in y:\n    continue", {"continue -> pass"}),
    ],
)
def test_each_operator_changes_what_it_should(source: str, expected: set[str]) -> None:
    assert {name.partition(": ")[2] for name in names(source)} >= expected


def test_a_result_is_taken_away() -> None:
    assert "line 2: return x -> return None" in names("def f(x):\n    return x\n")
    assert names("def f():\n    return None\n") == []


def test_words_types_and_second_checks_are_left_alone() -> None:
    source = 'def f(x: int = 3) -> int:\n    """Adds 1."""\n    raise ValueError(f"{x} is 1 too many")\n'
    assert names(source) == ["line 3: raise ValueError(f'{x} is 1 too many') -> pass"]
    assert "False" not in "".join(names("x = zip(a, b, strict=True)"))


def test_every_mutant_differs_and_is_python() -> None:
    solution = (ROOT / "drills" / SLUG / "solution.py").read_text(encoding="utf-8")
    made = mutants(solution)
    assert len({mutant.source for mutant in made}) == len({mutant.name for mutant in made}) == len(made) > 20
    for mutant in made:
        compile(mutant.source, mutant.name, "exec")


@pytest.fixture
def drill(tmp_path: Path) -> Drill:
    """A copy of a drill whose tests can be weakened."""
    shutil.copytree(ROOT / "drills" / SLUG, tmp_path / "drills" / SLUG)
    (tmp_path / "src").symlink_to(ROOT / "src")
    return read_drill(tmp_path / "drills" / SLUG, read_concepts(ROOT / "docs"))


def test_weak_tests_leave_mutants_alive(drill: Drill, tmp_path: Path) -> None:
    path = tmp_path / "drills" / SLUG / "test_submission.py"
    text = path.read_text(encoding="utf-8")
    weak = re.sub(r"(def test_\w+\(\):\n)(?:    .*\n|\n(?=    ))+", r"\1    assert longest_span([], 1) is None\n", text)
    path.write_text(weak, encoding="utf-8")
    weakened = read_drill(tmp_path / "drills" / SLUG, read_concepts(ROOT / "docs"))
    with NativeRuntime(tmp_path) as runtime:
        strong, poor = mutate(drill, [runtime], tmp_path), mutate(weakened, [runtime], tmp_path)
    assert strong.alive == ()
    assert len(strong.killed) == strong.count
    assert poor.alive
    told = "\n".join(str(error) for error in faults(weakened, poor, tmp_path))
    assert f"drills/{SLUG}/test_submission.py: no test notices the mutant 'line " in told


def test_equivalents_need_a_mutant_and_a_reason(drill: Drill, tmp_path: Path) -> None:
    path = tmp_path / "drills" / SLUG / FILE
    name = mutants(drill.solution)[0].name
    path.write_text(f"[[equivalent]]\nmutant = '{name}'\nreason = 'short'\n", encoding="utf-8")
    with pytest.raises(PlaybookErrors, match="the reason in a whole sentence"):
        read_equivalents(drill, tmp_path)
    path.write_text("[[equivalent]]\nmutant = 'line 0: x -> y'\nreason = 'It can never be reached at all.'\n")
    with pytest.raises(PlaybookErrors, match="there is no mutant 'line 0: x -> y'"):
        read_equivalents(drill, tmp_path)
    path.write_text(f"[[equivalent]]\nmutant = '{name}'\nreason = 'It can never be reached at all.'\n")
    told = faults(drill, Mutation((name,), (), ()), tmp_path)
    assert "is not equivalent: a test fails" in str(told[0])


def test_a_solution_that_fails_is_no_yardstick(drill: Drill, tmp_path: Path) -> None:
    starter = Path(tmp_path / "drills" / SLUG / "solution.py")
    starter.write_text(drill.starter, encoding="utf-8")
    broken = read_drill(tmp_path / "drills" / SLUG, read_concepts(ROOT / "docs"))
    with NativeRuntime(tmp_path) as runtime, pytest.raises(PlaybookError, match="its mutants say nothing"):
        mutate(broken, [runtime], tmp_path)
