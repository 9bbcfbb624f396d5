import math
from itertools import groupby
from operator import itemgetter


def best_threshold(y: list[int], p: list[float], c_fp: float, c_fn: float) -> dict[str, float | None]:
    """Return the cheapest threshold and its cost, and the calibrated rule and its cost on the same rows.

    Keys: threshold, cost, rule, rule_cost. A row is flagged when its score is at or above the threshold; infinity
    flags nothing. The highest threshold wins a tie. ValueError for unequal lengths or a negative cost.
    """
    if c_fp < 0 or c_fn < 0:
        raise ValueError("a cost is negative")

    rows = sorted(zip(p, y, strict=True), key=itemgetter(0), reverse=True)  # strict: unequal lengths are a ValueError
    false_positives, misses = 0, sum(y)  # at infinity: nothing flagged, every positive missed
    best, best_cost = math.inf, misses * c_fn
    for threshold, group in groupby(rows, key=itemgetter(0)):
        # Rows of one score are flagged together, so a cost exists only after the whole group.
        for _, label in group:
            misses -= label
            false_positives += 1 - label
        cost = false_positives * c_fp + misses * c_fn
        if cost < best_cost:  # strictly, so that the higher threshold, which came first, keeps a tie
            best, best_cost = threshold, cost

    rule = rule_cost = None
    if c_fp + c_fn > 0:
        rule = c_fp / (c_fp + c_fn)
        rule_cost = _cost_at(rule, y, p, c_fp, c_fn)
    return {"threshold": best, "cost": best_cost, "rule": rule, "rule_cost": rule_cost}


def _cost_at(threshold: float, y: list[int], p: list[float], c_fp: float, c_fn: float) -> float:
    """Cost of one threshold, counted from the definition."""
    false_positives = sum(label == 0 and score >= threshold for label, score in zip(y, p, strict=True))
    misses = sum(label == 1 and score < threshold for label, score in zip(y, p, strict=True))
    return false_positives * c_fp + misses * c_fn
