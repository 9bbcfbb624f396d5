"""Your rule has the wrong cost on top.

With `c_fp = 1` and `c_fn = 3` you say 0.75: the dearer a miss, the *less* you flag. Derive it from the two expected
costs of one request with probability p: flagging it costs c_fp times (1 - p), letting it go costs c_fn times p. Find
the p at which they are equal, then check it with an extreme: if a false alarm costs nothing, the rule must flag
everything.
"""

FAILS = [
    "test_missing_fraud_costs_three_times_a_false_alarm",
    "test_flagging_nothing_can_be_cheapest",
    "test_free_false_alarms_flag_down_to_the_last_positive",
    "test_free_misses_flag_nothing",
    "test_no_rows_cost_nothing",
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

    rows = sorted(zip(p, y, strict=True), reverse=True)
    alarms, misses = 0, sum(y)
    best, best_cost = float("inf"), misses * c_fn
    for position, (score, label) in enumerate(rows):
        misses -= label
        alarms += 1 - label
        if position + 1 < len(rows) and rows[position + 1][0] == score:
            continue
        cost = alarms * c_fp + misses * c_fn
        if cost < best_cost:
            best, best_cost = score, cost
    rule = c_fn / (c_fp + c_fn) if c_fp + c_fn else None
    rule_cost = None if rule is None else cost_at(rule)
    return {"threshold": best, "cost": best_cost, "rule": rule, "rule_cost": rule_cost}
