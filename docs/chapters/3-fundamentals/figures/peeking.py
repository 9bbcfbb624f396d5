"""False positives of A/A tests that are looked at several times."""

import random
from bisect import bisect_right
from math import sqrt

CONTROLS = {
    "looks": {"label": "Looks at the data", "min": 1, "max": 20, "step": 1, "value": 5},
    "limit": {"label": "Limit for |z|", "min": 1.96, "max": 3.21, "step": 0.05, "value": 1.96},
}
TESTS, MOST = 2000, 20


def furthest() -> list[list[float]]:
    """For each number of looks, the sorted largest |z| that each A/A test has reached by then."""
    rng = random.Random(1)
    reached: list[list[float]] = [[] for _ in range(MOST)]
    for _ in range(TESTS):
        total = largest = 0.0
        for k in range(MOST):
            total += rng.gauss(0, 1)
            largest = max(largest, abs(total) / sqrt(k + 1))
            reached[k].append(largest)
    return [sorted(values) for values in reached]


REACHED = furthest()


def alarms(looks: int, limit: float) -> float:
    """Share of A/A tests that cross the limit at one of the looks."""
    values = REACHED[looks - 1]
    return (len(values) - bisect_right(values, limit)) / TESTS


def compute(looks: float, limit: float) -> dict:
    """False positives against the number of looks, at the chosen limit."""
    number = round(looks)
    share = alarms(number, limit)
    times = "once" if number == 1 else f"{number} times"
    verdict = "more than the promised 5%" if share > 0.06 else "no more than about the promised 5%"
    return {
        "x": {"label": "Equally spaced looks", "range": [0, 21]},
        "y": {"label": "Share called significant", "range": [0, 0.3]},
        "lines": [
            {"name": "false positives", "tone": "warm", "points": [[k, alarms(k, limit)] for k in range(1, MOST + 1)]},
        ],
        "dots": [{"name": "this plan", "tone": "ink", "points": [[number, share]]}],
        "rules": [{"y": 0.05, "label": "promised 5%"}],
        "says": (
            f"Looking {times} with a limit of {limit:.2f}: {share:.1%} of {TESTS:,} tests without any effect are "
            f"called significant, {verdict}."
        ),
    }
