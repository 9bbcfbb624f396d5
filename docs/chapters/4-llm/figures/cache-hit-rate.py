"""Mean, median and 95th percentile of the total, and the bill, by hit rate of the response cache."""

import math
import random

CONTROLS = {
    "hits": {"label": "Hit rate, %", "min": 0, "max": 98, "step": 1, "value": 30},
}
HIT, CENTS, PER_DAY = 0.05, 0.42, 36_000
RNG = random.Random(4)


def about(median, spread):
    """One draw from a lognormal with this median."""
    return RNG.lognormvariate(math.log(median), spread)


MISSES = sorted(
    (max(about(40, 0.3), about(35, 0.4)) + about(110, 0.35) + about(420, 0.35) + about(130, 0.45) * about(14, 0.15)) / 1000
    for _ in range(4000)
)
MEAN_MISS = sum(MISSES) / len(MISSES)


def quantile(share, hit_rate):
    """The quantile of hits and misses together; hits are the fastest."""
    if share <= hit_rate:
        return HIT
    rank = (share - hit_rate) / (1 - hit_rate)
    return MISSES[max(0, math.ceil(rank * len(MISSES)) - 1)]


def mean(hit_rate):
    """Mean seconds over hits and misses."""
    return hit_rate * HIT + (1 - hit_rate) * MEAN_MISS


def compute(hits):
    """Three curves over the hit rate."""
    rate = hits / 100
    rates = [step / 100 for step in range(99)]
    bill = (1 - rate) * CENTS * PER_DAY / 100
    return {
        "x": {"label": "Hit rate", "range": [0, 1]},
        "y": {"label": "Total, seconds", "range": [0, 5]},
        "lines": [
            {"name": "p95", "tone": "warm", "points": [[r, quantile(0.95, r)] for r in rates]},
            {"name": "mean", "tone": "accent", "points": [[r, mean(r)] for r in rates]},
            {"name": "p50", "tone": "cool", "points": [[r, quantile(0.5, r)] for r in rates]},
        ],
        "rules": [{"x": rate, "label": f"{hits:.0f}%"}],
        "says": (
            f"At a hit rate of {rate:.0%} the mean total is {mean(rate):.2f} s, the median {quantile(0.5, rate):.2f} s and "
            f"p95 {quantile(0.95, rate):.2f} s (without a cache {quantile(0.95, 0):.2f} s); the bill is {bill:,.0f} dollars a "
            f"day at the invented prices."
        ),
    }
