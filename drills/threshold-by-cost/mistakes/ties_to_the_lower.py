"""You give a tie to the lower threshold.

With `y = [0, 1]`, `p = [0.9, 0.6]` and costs of 1, flagging nothing costs 1 and flagging both costs 1. You flag both:
the same money, and one more person is bothered. The contract wants the highest threshold of least cost, so ask which
of two equals your sweep meets first, and which one your comparison keeps.
"""

FAILS = [
    "test_ties_go_to_the_higher_threshold",
    "test_flagging_nothing_wins_a_tie",
    "test_free_false_alarms_flag_down_to_the_last_positive",
    "test_without_costs_there_is_no_rule",
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
    for position, (score, label) in enumerate(rows):
        misses -= label
        alarms += 1 - label
        if position + 1 < len(rows) and rows[position + 1][0] == score:
            continue
        cost = alarms * c_fp + misses * c_fn
        if cost <= best_cost:
            best, best_cost = score, cost
    rule = c_fp / (c_fp + c_fn) if c_fp + c_fn else None
    rule_cost = None if rule is None else cost_at(rule)
    return {"threshold": best, "cost": best_cost, "rule": rule, "rule_cost": rule_cost}
