"""You take a cost in the middle of a group of equal scores.

With `y = [1, 0]`, `p = [0.7, 0.7]` and costs of 1, you flag the fraud, leave the honest request alone and report cost
0. No threshold can do that: at 0.7 both are flagged, above it neither. Let every row of a score change the counts
before you look at the cost.
"""

FAILS = [
    "test_equal_scores_are_cut_together",
    "test_a_group_of_equal_scores_can_be_worth_flagging",
    "test_small_random_rows_agree_with_counting_at_every_threshold",
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
    for score, label in rows:
        misses -= label
        alarms += 1 - label
        cost = alarms * c_fp + misses * c_fn
        if cost < best_cost:
            best, best_cost = score, cost
    rule = c_fp / (c_fp + c_fn) if c_fp + c_fn else None
    rule_cost = None if rule is None else cost_at(rule)
    return {"threshold": best, "cost": best_cost, "rule": rule, "rule_cost": rule_cost}
