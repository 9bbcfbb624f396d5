"""Threshold against precision, recall and cost, for a calibrated score."""

from math import exp
from statistics import NormalDist

CONTROLS = {
    "threshold": {"label": "Threshold", "min": 0.005, "max": 0.5, "step": 0.005, "value": 0.1},
    "review": {"label": "Cost of a false alarm (euros)", "min": 1, "max": 30, "step": 1, "value": 4},
    "miss": {"label": "Cost of a miss (euros)", "min": 10, "max": 200, "step": 10, "value": 90},
}
LOWEST, HIGHEST, TOP = 0.002, 0.6, 1.2
LOG_ODDS = NormalDist(-5.2, 1.9)  # the section's payments, as they are before any distortion


def sigmoid(x: float) -> float:
    """The logistic function."""
    return 1 / (1 + exp(-x))


def payments() -> list[tuple[float, float]]:
    """(probability of fraud, share of payments) on a fine grid, riskiest first."""
    steps = [LOG_ODDS.mean + LOG_ODDS.stdev * (4 - 8 * i / 800) for i in range(801)]
    mass = [LOG_ODDS.pdf(x) for x in steps]
    return [(sigmoid(x), m / sum(mass)) for x, m in zip(steps, mass, strict=True)]


def sums() -> list[tuple[float, float, float]]:
    """(probability, share flagged, share flagged and fraud) when cutting at each probability."""
    flagged = fraud = 0.0
    found = []
    for p, share in payments():
        flagged, fraud = flagged + share, fraud + p * share
        found.append((p, flagged, fraud))
    return found


SUMS = sums()
FRAUD = SUMS[-1][2]


def reading(threshold: float, review: float, miss: float) -> tuple[float, float, float]:
    """(precision, recall, cost per 1,000 payments) at a threshold."""
    _, flagged, fraud = max((row for row in SUMS if row[0] >= threshold), key=lambda row: row[1])
    cost = 1000 * (review * (flagged - fraud) + miss * (FRAUD - fraud))
    return fraud / flagged, fraud / FRAUD, cost


def compute(threshold: float, review: float, miss: float) -> dict:
    """Three curves over the threshold; the sentence compares the chosen cut with the rule."""
    rule = review / (review + miss)
    nothing = 1000 * miss * FRAUD
    curves: dict[str, list[list[float]]] = {"precision": [], "recall": [], "cost": []}
    for p, flagged, fraud in SUMS[::6]:
        if LOWEST <= p <= HIGHEST:
            cost = 1000 * (review * (flagged - fraud) + miss * (FRAUD - fraud))
            curves["precision"].append([p, fraud / flagged])
            curves["recall"].append([p, fraud / FRAUD])
            curves["cost"].append([p, min(cost / nothing, TOP)])
    precision, recall, cost = reading(threshold, review, miss)
    best = reading(rule, review, miss)[2]
    return {
        "x": {"label": "Threshold (logarithmic)", "range": [LOWEST, HIGHEST], "log": True},
        "y": {"label": "Share; relative cost", "range": [0, TOP]},
        "lines": [
            {"name": "precision", "tone": "cool", "points": curves["precision"]},
            {"name": "recall", "tone": "accent", "points": curves["recall"]},
            {"name": "cost", "tone": "warm", "points": curves["cost"]},
        ],
        "rules": [{"x": threshold, "label": "threshold"}, {"x": min(rule, HIGHEST), "label": "the rule"}],
        "says": (
            f"At {threshold:.3f}: precision {precision:.2f}, recall {recall:.2f}, {cost:,.0f} euros of regret per 1,000 "
            f"payments. At the rule, {review:.0f}/({review:.0f} + {miss:.0f}) = {rule:.4f}: {best:,.0f} euros."
        ),
    }
