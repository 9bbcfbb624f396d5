"""Boosting with stumps on the courier's trips: rounds and learning rate against both errors."""

import random
from functools import lru_cache
from math import sin, sqrt

CONTROLS = {
    "rounds": {"label": "Rounds", "min": 1, "max": 200, "step": 1, "value": 30},
    "rate": {"label": "Learning rate", "min": 0.1, "max": 1.0, "step": 0.1, "value": 0.3},
}
LIMIT, SMALLEST_LEAF = 200, 1
PLACES = [i / 100 for i in range(101)]


def minutes(x: float) -> float:
    """The true mean; x = 0 is 8:00 and x = 1 is 20:00."""
    return 35 + 12 * sin(7 * x) - 6 * x


def trips(n: int, seed: int) -> tuple[list[float], list[float]]:
    """Times in order, with noisy minutes."""
    rng = random.Random(seed)
    xs = sorted(rng.random() for _ in range(n))
    return xs, [minutes(x) + rng.gauss(0, 4.0) for x in xs]


XS, YS = trips(24, seed=2)
VALID_XS, VALID_YS = trips(150, seed=99)


@lru_cache(maxsize=16)
def stumps(rate: float) -> list[tuple[float, float, float]]:
    """All rounds as (cut, step to the left, step to the right), already times the rate."""
    n = len(XS)
    left_over = [y - sum(YS) / n for y in YS]
    found = []
    for _ in range(LIMIT):
        total, left, best = sum(left_over), 0.0, (-1.0, 1, 0.0)
        for i in range(1, n):
            left += left_over[i - 1]
            if SMALLEST_LEAF <= i <= n - SMALLEST_LEAF:
                gain = left * left / i + (total - left) ** 2 / (n - i)
                if gain > best[0]:
                    best = gain, i, left
        _, i, left = best
        low, high = rate * left / i, rate * (total - left) / (n - i)
        found.append(((XS[i - 1] + XS[i]) / 2, low, high))
        left_over = [r - (low if k < i else high) for k, r in enumerate(left_over)]
    return found


def predictions(xs: list[float], rounds: int, rate: float) -> list[float]:
    """The sum of the first rounds at each place."""
    values = [sum(YS) / len(YS)] * len(xs)
    for cut, low, high in stumps(rate)[:rounds]:
        values = [v + (low if x <= cut else high) for v, x in zip(values, xs, strict=True)]
    return values


def rmse(xs: list[float], ys: list[float], rounds: int, rate: float) -> float:
    """Root mean squared error in minutes."""
    said = predictions(xs, rounds, rate)
    return sqrt(sum((p - y) ** 2 for p, y in zip(said, ys, strict=True)) / len(ys))


@lru_cache(maxsize=16)
def best_round(rate: float) -> int:
    """The round at which validation error is lowest."""
    values = [sum(YS) / len(YS)] * len(VALID_XS)
    lowest, at = float("inf"), 0
    for number, (cut, low, high) in enumerate(stumps(rate), 1):
        values = [v + (low if x <= cut else high) for v, x in zip(values, VALID_XS, strict=True)]
        error = sum((p - y) ** 2 for p, y in zip(values, VALID_YS, strict=True))
        if error < lowest:
            lowest, at = error, number
    return at


def compute(rounds: float, rate: float) -> dict:
    """The fitted staircase after so many rounds, and both errors."""
    rate, number = round(rate, 1), round(rounds)
    fitted = predictions(PLACES, number, rate)
    train, valid = rmse(XS, YS, number, rate), rmse(VALID_XS, VALID_YS, number, rate)

    def hour(x: float) -> float:
        return 8 + 12 * x

    return {
        "x": {"label": "Time of day (hours)", "range": [8, 20]},
        "y": {"label": "Minutes", "range": [0, 65]},
        "lines": [
            {"name": "truth", "tone": "muted", "dashed": True, "points": [[hour(x), minutes(x)] for x in PLACES]},
            {
                "name": "boosting",
                "tone": "accent",
                "step": True,
                "points": [[hour(x), y] for x, y in zip(PLACES, fitted, strict=True)],
            },
        ],
        "dots": [{"name": "trips", "tone": "warm", "points": [[hour(x), y] for x, y in zip(XS, YS, strict=True)]}],
        "says": (
            f"Rounds {number}, rate {rate:.1f}: training error {train:.1f} minutes, validation {valid:.1f}. "
            f"At this rate validation is best after {best_round(rate)} rounds."
        ),
    }
