"""You sort the scores and leave the labels where they were.

With `y = [1, 0]` and `p = [0.1, 0.9]`, sorting `p` downwards gives 0.9 first, and you read the label 1 for it, although
that row's label is 0. A row is a score *and* a label: whatever reorders one has to take the other along.
"""

FAILS = [
    "test_missing_fraud_costs_three_times_a_false_alarm",
    "test_rows_may_come_in_any_order",
    "test_ties_go_to_the_higher_threshold",
    "test_free_false_alarms_flag_down_to_the_last_positive",
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

    scores = sorted(p, reverse=True)
    alarms, misses = 0, sum(y)
    best, best_cost = float("inf"), misses * c_fn
    for position, (score, label) in enumerate(zip(scores, y, strict=True)):
        misses -= label
        alarms += 1 - label
        if position + 1 < len(scores) and scores[position + 1] == score:
            continue
        cost = alarms * c_fp + misses * c_fn
        if cost < best_cost:
            best, best_cost = score, cost
    rule = c_fp / (c_fp + c_fn) if c_fp + c_fn else None
    rule_cost = None if rule is None else cost_at(rule)
    return {"threshold": best, "cost": best_cost, "rule": rule, "rule_cost": rule_cost}
