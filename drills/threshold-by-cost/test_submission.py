import math
import random

import pytest
from submission import best_threshold


def workload(n: int) -> tuple[list[int], list[float], float, float]:
    """Distinct scores in shuffled rows: of the lowest third every tenth is positive, of the rest all are."""
    rows = [((place + 0.5) / n, int(place >= n // 3 or place % 10 == 0)) for place in range(n)]
    random.Random(11).shuffle(rows)
    return [label for _, label in rows], [score for score, _ in rows], 1, 4


def cost_at(t: float, y: list[int], p: list[float], c_fp: float, c_fn: float) -> float:
    flagged_zeros = sum(1 for label, score in zip(y, p, strict=True) if label == 0 and score >= t)
    missed_ones = sum(1 for label, score in zip(y, p, strict=True) if label == 1 and score < t)
    return flagged_zeros * c_fp + missed_ones * c_fn


def by_counting_at_every_threshold(y: list[int], p: list[float], c_fp: float, c_fn: float) -> dict[str, float]:
    """The contract, word for word, for costs that are not both zero."""
    cost, higher = min((cost_at(t, y, p, c_fp, c_fn), -t) for t in [math.inf, *p])
    rule = c_fp / (c_fp + c_fn)
    return {"threshold": -higher, "cost": cost, "rule": rule, "rule_cost": cost_at(rule, y, p, c_fp, c_fn)}


@pytest.mark.example
def test_missing_fraud_costs_three_times_a_false_alarm():
    expected = {"threshold": 0.4, "cost": 1, "rule": 0.25, "rule_cost": 1}
    assert best_threshold([0, 1, 0, 1], [0.2, 0.4, 0.6, 0.9], 1, 3) == expected


@pytest.mark.example
def test_flagging_nothing_can_be_cheapest():
    expected = {"threshold": math.inf, "cost": 2, "rule": 5 / 7, "rule_cost": 12}
    assert best_threshold([0, 0, 1], [0.8, 0.9, 0.1], 5, 2) == expected


def test_equal_scores_are_cut_together():
    expected = {"threshold": math.inf, "cost": 4, "rule": 0.5, "rule_cost": 6}
    assert best_threshold([1, 1, 0, 0, 0], [0.7, 0.7, 0.7, 0.7, 0.7], 2, 2) == expected


def test_a_group_of_equal_scores_can_be_worth_flagging():
    expected = {"threshold": 0.7, "cost": 1, "rule": 0.5, "rule_cost": 1}
    assert best_threshold([0, 1, 1, 0], [0.7, 0.7, 0.7, 0.1], 1, 1) == expected


def test_rows_may_come_in_any_order():
    expected = {"threshold": 0.6, "cost": 0, "rule": 0.5, "rule_cost": 0}
    assert best_threshold([1, 0, 1, 0], [0.6, 0.1, 0.9, 0.3], 1, 1) == expected


def test_ties_go_to_the_higher_threshold():
    expected = {"threshold": 0.8, "cost": 1, "rule": 0.5, "rule_cost": 2}
    assert best_threshold([1, 1, 0], [0.4, 0.8, 0.6], 1, 1) == expected


def test_flagging_nothing_wins_a_tie():
    expected = {"threshold": math.inf, "cost": 1, "rule": 0.5, "rule_cost": 1}
    assert best_threshold([0, 1], [0.9, 0.6], 1, 1) == expected


def test_only_positives_are_all_flagged():
    expected = {"threshold": 0.1, "cost": 0, "rule": 0.5, "rule_cost": 1}
    assert best_threshold([1, 1, 1], [0.5, 0.1, 0.9], 1, 1) == expected


def test_only_negatives_are_never_flagged():
    expected = {"threshold": math.inf, "cost": 0, "rule": 0.5, "rule_cost": 4}
    assert best_threshold([0, 0, 0], [0.5, 0.1, 0.9], 2, 2) == expected


def test_free_false_alarms_flag_down_to_the_last_positive():
    expected = {"threshold": 0.2, "cost": 0, "rule": 0.0, "rule_cost": 0}
    assert best_threshold([0, 1, 0, 1], [0.1, 0.2, 0.3, 0.4], 0, 5) == expected


def test_free_misses_flag_nothing():
    expected = {"threshold": math.inf, "cost": 0, "rule": 1.0, "rule_cost": 3}
    assert best_threshold([0, 1, 0], [0.1, 0.2, 1.0], 3, 0) == expected


def test_without_costs_there_is_no_rule():
    expected = {"threshold": math.inf, "cost": 0, "rule": None, "rule_cost": None}
    assert best_threshold([0, 1], [0.3, 0.8], 0, 0) == expected


def test_costs_of_a_half_are_costs_like_any_other():
    expected = {"threshold": 0.8, "cost": 0.0, "rule": 0.5, "rule_cost": 0.0}
    assert best_threshold([1, 0], [0.8, 0.3], 0.5, 0.5) == expected


def test_no_rows_cost_nothing():
    expected = {"threshold": math.inf, "cost": 0, "rule": 0.2, "rule_cost": 0}
    assert best_threshold([], [], 1, 4) == expected


def test_lists_of_different_lengths_are_refused():
    with pytest.raises(ValueError):
        best_threshold([0, 1], [0.5], 1, 1)


def test_a_negative_cost_is_refused():
    with pytest.raises(ValueError):
        best_threshold([0, 1], [0.5, 0.6], 1, -1)


def test_the_lists_are_left_as_they_were():
    y, p = [1, 0, 1], [0.9, 0.1, 0.5]
    best_threshold(y, p, 1, 2)
    assert (y, p) == ([1, 0, 1], [0.9, 0.1, 0.5])


def test_small_random_rows_agree_with_counting_at_every_threshold():
    source = random.Random(5)
    for _ in range(40):
        size = source.randint(2, 8)
        y = [source.randint(0, 1) for _ in range(size)]
        p = [source.choice([0.0, 0.2, 0.4, 0.6, 0.8, 1.0]) for _ in range(size)]
        c_fp, c_fn = source.randint(1, 4), source.randint(1, 4)
        assert best_threshold(y, p, c_fp, c_fn) == by_counting_at_every_threshold(y, p, c_fp, c_fn)


@pytest.mark.gate
def test_sixty_thousand_distinct_scores():
    y, p, c_fp, c_fn = workload(60_000)
    expected = {"threshold": 20_000.5 / 60_000, "cost": 8_000, "rule": 0.2, "rule_cost": 12_000}
    assert best_threshold(y, p, c_fp, c_fn) == expected
