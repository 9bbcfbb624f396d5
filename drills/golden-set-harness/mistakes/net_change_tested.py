"""You test only the net change, as if cases that got better had taken as many worse ones with them.

Try 16 worse and 9 better: you toss seven coins that all fall the same way and call it no chance. In truth 25 cases
changed, and a split of 16 to 9 is ordinary. Every changed case is a toss; none cancels another.
"""

FAILS = [
    "test_random_runs_agree_with_the_statement",
    "test_changes_that_cancel_in_the_mean_still_weigh_in_the_test",
]

from math import comb
from typing import Any


def gate(
    cases: list[dict[str, Any]],
    new: dict[str, list[dict[str, Any]]],
    old: dict[str, list[dict[str, Any]]],
    rules: dict[str, Any],
) -> dict[str, Any]:
    dimensions = rules["dimensions"]
    matched = [case for case in cases if old.get(case["id"])]
    verdicts = {
        (case["id"], dimension): (_verdict(case, old, dimension), _verdict(case, new, dimension))
        for case in matched
        for dimension in dimensions
    }
    critical = {case["id"] for case in matched if case["critical"]}
    reasons = [
        f"critical {name}: {dimension}"
        for (name, dimension), (before, after) in verdicts.items()
        if name in critical and before == "pass" and after != "pass"
    ]
    slices: dict[str, dict[str, tuple[int, int, int]]] = {}
    for tag in rules["slices"]:
        inside = [case["id"] for case in matched if tag == "all" or tag in case["tags"]]
        slices[tag] = {dimension: _changes([verdicts[name, dimension] for name in inside]) for dimension in dimensions}
        for dimension, (worse, better, compared) in slices[tag].items():
            large = worse > better and (worse - better) / compared > rules["tolerance"]
            if large and _sign_test(worse - better, 0) < rules["alpha"]:
                reasons.append(f"{tag} {dimension}: {worse} worse, {better} better")
    shaky = {name for (name, _), pair in verdicts.items() if "flaky" in pair}
    return {
        "decision": "block" if reasons else "pass",
        "reasons": reasons,
        "flaky": [case["id"] for case in matched if case["id"] in shaky],
        "unmatched": [case["id"] for case in cases if not old.get(case["id"])],
        "slices": slices,
    }


def _verdict(case: dict[str, Any], run: dict[str, list[dict[str, Any]]], dimension: str) -> str:
    passed = []
    for attempt in run.get(case["id"], []):
        answered = attempt["route"] == "answer"
        passed.append(answered and attempt.get(dimension, False) if case["answer"] else not answered)
    if not any(passed):
        return "fail"
    return "pass" if all(passed) else "flaky"


def _changes(pairs: list[tuple[str, str]]) -> tuple[int, int, int]:
    steady = [pair for pair in pairs if "flaky" not in pair]
    return steady.count(("pass", "fail")), steady.count(("fail", "pass")), len(steady)


def _sign_test(worse: int, better: int) -> float:
    n = worse + better
    return 2 * sum(comb(n, k) for k in range(better + 1)) / 2**n
