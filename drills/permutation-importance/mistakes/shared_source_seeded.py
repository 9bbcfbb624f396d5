"""You seed and use the module's shared random source.

Whoever calls you has their own random numbers reset to your seed: their next experiments all begin alike, and nobody
finds out why. Make a generator of your own from the seed; it costs one line.
"""

FAILS = [
    "test_the_shared_random_source_is_left_alone",
]

import random
from collections.abc import Callable
from statistics import fmean, pstdev


def importance(
    predict: Callable[[list[list[float]]], list[float]],
    X: list[list[float]],
    y: list[float],
    metric: Callable[[list[float], list[float]], float],
    groups: dict[str, list[int]],
    repeats: int,
    seed: int,
) -> dict[str, tuple[float, float]]:
    if repeats < 1 or len(X) != len(y):
        raise ValueError("no repeats, or unequal lengths")
    random.seed(seed)
    baseline = metric(y, predict([row.copy() for row in X]))
    found = {}
    for name, columns in groups.items():
        drops = []
        for _ in range(repeats):
            givers = random.sample(X, len(X))
            rows = [row.copy() for row in X]
            for row, giver in zip(rows, givers, strict=True):
                for column in columns:
                    row[column] = giver[column]
            drops.append(baseline - metric(y, predict(rows)))
        found[name] = fmean(drops), pstdev(drops)
    return found
