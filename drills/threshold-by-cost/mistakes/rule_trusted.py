"""You answer with the textbook rule and never look at the labels' own answer.

With `y = [1, 1]`, `p = [0.1, 0.2]` and costs of 1, the rule says 0.5 and misses both; a cut at 0.1 costs nothing. The
rule is the best threshold only if the scores are calibrated, which is just what the comparison is meant to find out.
Search the thresholds on these rows, and keep the rule beside the result.
"""

FAILS = [
    "test_flagging_nothing_can_be_cheapest",
    "test_equal_scores_are_cut_together",
    "test_ties_go_to_the_higher_threshold",
    "test_flagging_nothing_wins_a_tie",
    "test_only_positives_are_all_flagged",
    "test_only_negatives_are_never_flagged",
    "test_free_false_alarms_flag_down_to_the_last_positive",
    "test_free_misses_flag_nothing",
    "test_small_random_rows_agree_with_counting_at_every_threshold",
    "test_sixty_thousand_distinct_scores",
]


def best_threshold(y: list[int], p: list[float], c_fp: float, c_fn: float) -> dict[str, float | None]:
    if len(y) != len(p) or c_fp < 0 or c_fn < 0:
        raise ValueError("lengths differ or a cost is negative")

    def cost_at(t: float) -> float:
        alarms = sum(1 for label, score in zip(y, p, strict=True) if label == 0 and score >= t)
        misses = sum(1 for label, score in zip(y, p, strict=True) if label == 1 and score < t)
        return alarms * c_fp + misses * c_fn

    if not p:
        return {"threshold": float("inf"), "cost": 0, "rule": c_fp / (c_fp + c_fn), "rule_cost": 0}
    if c_fp + c_fn == 0:
        return {"threshold": float("inf"), "cost": 0, "rule": None, "rule_cost": None}
    rule = c_fp / (c_fp + c_fn)
    threshold = min((score for score in p if score >= rule), default=float("inf"))
    cost = cost_at(rule)
    return {"threshold": threshold, "cost": cost, "rule": rule, "rule_cost": cost}
