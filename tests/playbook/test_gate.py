"""The gate believes no drill: each promise is judged, and what does not hold is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from playbook.drill import Drill
from playbook.gate import Proof, disagreements, jobs_of, prove, run_jobs
from tests.playbook.repository import SLUG, drill_of

GATE = "test_sixty_thousand_tokens_with_a_thousand_kinds"


class Judge:
    """Stands in for a runtime: says of every submission what the drill promises, but for what a test changes."""

    def __init__(self, drill: Drill) -> None:
        self.drill = drill
        self.failing: dict[str, dict[str, str]] = {m.name: dict.fromkeys(m.fails, m.name) for m in drill.mistakes}
        self.failing["starter"] = {test.name: "NotImplementedError" for test in drill.test_functions}
        self.failing["solution"] = {}
        self.answers: dict[str, dict[str, Any]] = {}
        self.asked: list[tuple[str, float]] = []

    def request(self, request: dict[str, Any], wall: float) -> dict[str, Any]:
        """A verdict in which the failing tests of that submission fail."""
        name = next(job.name for job in jobs_of(self.drill) if job.source == request["submission"])
        self.asked.append((name, request["budget"]["seconds"]))
        if name in self.answers:
            return self.answers[name]
        failing = self.failing[name]
        outcomes = [
            {
                "test": test.name,
                "status": "failed" if test.name in failing else "passed",
                "behaviour": failing.get(test.name, ""),
                "message": "assert 1 == 2" if test.name in failing else "",
                "line": 7,
            }
            for test in self.drill.test_functions
        ]
        status = "failed" if failing else "passed"
        return {"type": "verdict", "verdict": {"status": status, "outcomes": outcomes, "problem": None}}


@pytest.fixture
def judge(root: Path) -> Judge:
    """A judge that finds the drill sound."""
    return Judge(drill_of(root))


def proof(judge: Judge, root: Path) -> Proof:
    """What the gate makes of the judge's verdicts."""
    return prove([judge.drill], [judge], root, fresh=True)[SLUG]


def found(judge: Judge, root: Path) -> list[str]:
    """What the gate complains of."""
    return [str(error) for error in proof(judge, root).errors]


def test_a_drill_that_keeps_its_promises_passes(judge: Judge, root: Path) -> None:
    assert found(judge, root) == []
    known = {mistake.name: mistake for mistake in proof(judge, root).known}
    assert known["naive"].signature == {GATE: "naive"}
    assert known["naive"].message.startswith("Your answers are right, and too slow.")


def test_a_solution_that_fails_is_refused(judge: Judge, root: Path) -> None:
    judge.failing["solution"] = {"test_no_tokens_give_none": "got (0, -1)"}
    assert found(judge, root) == [
        f"drills/{SLUG}/solution.py:7: the solution fails test_no_tokens_give_none (failed): assert 1 == 2. "
        "Mend the solution or that test."
    ]


def test_a_solution_that_cannot_be_judged_is_refused(judge: Judge, root: Path) -> None:
    problem = {"kind": "syntax", "message": "invalid syntax", "line": 3}
    verdict = {"status": "error", "outcomes": [], "problem": problem}
    judge.answers["solution"] = {"type": "verdict", "verdict": verdict}
    assert found(judge, root) == [
        f"drills/{SLUG}/solution.py:3: the solution does not pass: invalid syntax. Mend the solution or its tests."
    ]


def test_a_runtime_that_died_proves_nothing(judge: Judge, root: Path) -> None:
    judge.answers["solution"] = {"type": "stopped", "reason": "crashed"}
    (fault,) = found(judge, root)
    assert fault.startswith(f"drills/{SLUG}/solution.py: the solution does not pass: no verdict: ")


def test_a_starter_that_passes_is_refused(judge: Judge, root: Path) -> None:
    judge.failing["starter"] = {}
    assert found(judge, root) == [
        f"drills/{SLUG}/starter.py:1: the starter passes every test. Leave the reader something to do, or test more."
    ]


def test_a_mistake_that_passes_is_refused(judge: Judge, root: Path) -> None:
    judge.failing["naive"] = {}
    assert found(judge, root) == [
        f"drills/{SLUG}/mistakes/naive.py: FAILS does not hold: it passes {GATE}. "
        "Mend the FAILS list, the mistake or the tests."
    ]


def test_a_mistake_that_fails_more_than_it_says_is_refused(judge: Judge, root: Path) -> None:
    judge.failing["naive"]["test_no_tokens_give_none"] = "naive"
    assert found(judge, root) == [
        f"drills/{SLUG}/mistakes/naive.py: FAILS does not hold: it also fails test_no_tokens_give_none. "
        "Mend the FAILS list, the mistake or the tests."
    ]


def test_a_mistake_that_fails_other_tests_than_it_says_is_refused(judge: Judge, root: Path) -> None:
    judge.failing["naive"] = {"test_no_tokens_give_none": "naive"}
    (fault,) = found(judge, root)
    assert f"it passes {GATE} and also fails test_no_tokens_give_none." in fault


def test_a_mistake_that_does_not_even_run_is_refused(judge: Judge, root: Path) -> None:
    problem = {"kind": "import", "message": "NameError", "line": 9}
    judge.answers["naive"] = {"type": "verdict", "verdict": {"status": "error", "outcomes": [], "problem": problem}}
    (fault,) = found(judge, root)
    assert fault == (
        f"drills/{SLUG}/mistakes/naive.py:9: the mistake ends with a problem instead of failed tests: NameError. "
        "A mistake must be judged by the tests."
    )


def test_a_failing_parameter_is_a_failing_test(judge: Judge, root: Path) -> None:
    outcomes = [{"test": f"{GATE}[{n}]", "status": "timeout", "behaviour": "slow", "message": ""} for n in (1, 2)]
    verdict = {"status": "timeout", "outcomes": outcomes, "problem": None}
    judge.answers["naive"] = {"type": "verdict", "verdict": verdict}
    assert found(judge, root) == []


def test_two_mistakes_that_behave_alike_are_refused(judge: Judge, root: Path) -> None:
    first, second = (m.name for m in judge.drill.mistakes if m.name in ("end_not_included", "length_without_plus_one"))
    alike = dict.fromkeys(judge.failing[first], "the same")
    judge.failing[first] = judge.failing[second] = alike
    assert (
        f"drills/{SLUG}/mistakes/{second}.py:1: behaves exactly like mistakes/{first}.py. "
        "Add a test that tells them apart, or keep one."
    ) in found(judge, root)


def test_two_mistakes_that_fail_one_test_in_different_ways_are_told_apart(judge: Judge, root: Path) -> None:
    signatures = [known.signature for known in proof(judge, root).known]
    assert all(signatures.count(signature) == 1 for signature in signatures)


def test_a_sound_drill_is_judged_once_and_again_when_it_changes(judge: Judge, root: Path) -> None:
    prove([judge.drill], [judge], root)
    first = len(judge.asked)
    assert first == len(jobs_of(judge.drill))
    prove([judge.drill], [judge], root)
    assert len(judge.asked) == first
    prove([judge.drill], [judge], root, fresh=True)
    assert len(judge.asked) == 2 * first
    (root / "src" / "judge").mkdir(parents=True)
    (root / "src" / "judge" / "run.py").write_text("changed = True\n", encoding="utf-8")
    prove([judge.drill], [judge], root)
    assert len(judge.asked) == 3 * first


def test_a_faulty_drill_is_never_remembered(judge: Judge, root: Path) -> None:
    judge.failing["starter"] = {}
    prove([judge.drill], [judge], root)
    first = len(judge.asked)
    prove([judge.drill], [judge], root)
    assert len(judge.asked) == 2 * first


def test_only_what_is_too_slow_is_given_less_time(judge: Judge, root: Path) -> None:
    proof(judge, root)
    seconds = dict(judge.asked)
    limit = judge.drill.meta.limits.seconds
    assert seconds["naive"] < limit
    assert {value for name, value in seconds.items() if name != "naive"} == {limit}


def elsewhere(judge: Judge, root: Path, other: Judge) -> list[str]:
    """Where the verdicts of another runtime differ."""
    jobs = jobs_of(judge.drill)
    errors = disagreements(jobs, {SLUG: proof(judge, root)}, run_jobs(jobs, [other]), "Chromium")
    return [str(error) for error in errors]


def test_runtimes_that_agree_are_content(judge: Judge, root: Path) -> None:
    assert elsewhere(judge, root, Judge(judge.drill)) == []


def test_another_status_elsewhere_is_refused(judge: Judge, root: Path) -> None:
    other = Judge(judge.drill)
    other.failing["solution"] = {GATE: "slow"}
    assert elsewhere(judge, root, other) == [
        f"drills/{SLUG}/solution.py: CPython and Chromium disagree on {GATE}: ['passed', ''] against "
        "['failed', 'slow']. Make the outcome the same in both."
    ]


def test_another_behaviour_elsewhere_is_refused(judge: Judge, root: Path) -> None:
    other = Judge(judge.drill)
    other.failing["last_of_equals"] = dict.fromkeys(other.failing["last_of_equals"], "differs")
    (fault,) = elsewhere(judge, root, other)
    assert fault.startswith(f"drills/{SLUG}/mistakes/last_of_equals.py: CPython and Chromium disagree on test_")


def test_no_verdict_elsewhere_is_refused(judge: Judge, root: Path) -> None:
    other = Judge(judge.drill)
    other.answers["starter"] = {"type": "stopped", "reason": "limit"}
    (fault,) = elsewhere(judge, root, other)
    assert fault.startswith(f"drills/{SLUG}/starter.py: CPython and Chromium disagree on ")
