"""You let the mean decide: a slice blocks if its share of passing cases has fallen, and a critical case counts as
one among many.

Try two critical cases, one better and one worse: the mean stands still, you ship, and a promise is broken. And a
mean that falls by one case in five blocks, though that is a coin toss. Compare each case with itself, let critical
ones block alone, and ask of a slice whether chance explains its changes.
"""

FAILS = [
    "test_a_critical_case_blocks_though_the_mean_stands_still",
    "test_five_changes_all_one_way_are_not_enough",
    "test_seven_worse_and_three_better_may_be_chance",
    "test_a_p_of_exactly_alpha_is_not_below_it",
    "test_refusing_a_question_that_has_an_answer_fails",
    "test_a_dimension_that_was_not_checked_fails",
    "test_a_case_that_is_missing_in_the_new_run_fails",
    "test_flaky_cases_are_named_and_not_compared",
    "test_a_critical_case_that_became_flaky_got_worse",
    "test_dimensions_are_compared_apart",
    "test_critical_reasons_first_then_slices_in_the_order_of_the_rules",
    "test_random_runs_agree_with_the_statement",
    "test_a_better_mean_does_not_buy_one_critical_case",
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
    reasons: list[str] = []
    slices: dict[str, dict[str, tuple[int, int, int]]] = {}
    for tag in rules["slices"]:
        inside = [case["id"] for case in matched if tag == "all" or tag in case["tags"]]
        slices[tag] = {dimension: _changes([verdicts[name, dimension] for name in inside]) for dimension in dimensions}
        for dimension, (worse, better, compared) in slices[tag].items():
            large = worse > better and (worse - better) / compared > rules["tolerance"]
            if large:
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
