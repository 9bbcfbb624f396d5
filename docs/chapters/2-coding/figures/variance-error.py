"""Relative error of two variance formulas when a growing offset is added to the same data."""

import random
from fractions import Fraction

RNG = random.Random(3)
JITTER = [RNG.gauss(0, 1) for _ in range(12)]
FLOOR = 1e-17  # an error of zero, on an axis that has none
CONTROLS = {"power": {"label": "Offset added to the data, as a power of ten", "min": 0, "max": 12, "step": 0.5, "value": 8}}


def by_squares(xs):
    total = squares = 0.0
    for x in xs:
        total += x
        squares += x * x
    return squares / len(xs) - (total / len(xs)) ** 2


def by_welford(xs):
    mean = spread = 0.0
    for n, x in enumerate(xs, start=1):
        step = x - mean
        mean += step / n
        spread += step * (x - mean)
    return spread / len(xs)


def exact(xs):
    """The variance of these very floats, in rational numbers."""
    parts = [Fraction(x) for x in xs]
    mean = sum(parts) / len(parts)
    return float(sum((part - mean) ** 2 for part in parts) / len(parts))


def measured(power):
    """(true variance, by squares, by Welford) of the data shifted by 10**power."""
    xs = [10**power + x for x in JITTER]
    return exact(xs), by_squares(xs), by_welford(xs)


def error(truth, value):
    return max(FLOOR, abs(value - truth) / truth)


CURVE = [(power / 2, *measured(power / 2)) for power in range(25)]


def compute(power):
    truth, squares, welford = measured(power)
    return {
        "x": {"label": "Offset", "range": [1, 1e12], "log": True},
        "y": {"label": "Relative error", "range": [FLOOR, 1e10], "log": True},
        "lines": [
            {"name": "by squares", "tone": "warm", "points": [[10**p, error(t, s)] for p, t, s, _ in CURVE]},
            {"name": "Welford", "tone": "accent", "points": [[10**p, error(t, w)] for p, t, _, w in CURVE]},
        ],
        "dots": [{"name": "at this offset", "tone": "ink",
                  "points": [[10**power, error(truth, squares)], [10**power, error(truth, welford)]]}],
        "rules": [{"x": 10**power, "label": f"10^{power:g}"}, {"y": 1, "label": "error of 100%"}],
        "says": f"Offset 10^{power:g}: the variance of the data is {truth:.4f}; by squares it comes out as {squares:,.4f}, "
        f"by Welford as {welford:.4f}.",
    }
