"""You choose among the scores only, so something is always flagged.

With `y = [0, 0, 1]`, `p = [0.8, 0.9, 0.1]`, `c_fp = 5` and `c_fn = 2`, every cut at a score flags an honest request
and costs more than missing the one fraud. Flagging nothing is a decision like any other: it needs its place among the
candidates, with its own cost, before the sweep begins.
"""

FAILS = [
    "test_flagging_nothing_can_be_cheapest",
    "test_equal_scores_are_cut_together",
    "test_flagging_nothing_wins_a_tie",
    "test_only_negatives_are_never_flagged",
    "test_free_misses_flag_nothing",
    "test_without_costs_there_is_no_rule",
    "test_no_rows_cost_nothing",
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
    best, best_cost = None, None
    for position, (score, label) in enumerate(rows):
        misses -= label
        alarms += 1 - label
        if position + 1 < len(rows) and rows[position + 1][0] == score:
            continue
        cost = alarms * c_fp + misses * c_fn
        if best_cost is None or cost < best_cost:
            best, best_cost = score, cost
    rule = c_fp / (c_fp + c_fn) if c_fp + c_fn else None
    rule_cost = None if rule is None else cost_at(rule)
    return {"threshold": best, "cost": best_cost, "rule": rule, "rule_cost": rule_cost}
