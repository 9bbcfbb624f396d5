"""You make a new generator with the same seed in every repeat, so each repeat draws the same order.

The drops are all equal and the spread is 0, which looks like great precision and is one shuffle counted five times.
Make the generator once, before the loops, and let it go on.
"""

FAILS = [
    "test_each_repeat_draws_an_order_of_its_own",
    "test_every_order_can_come_up",
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
    baseline = metric(y, predict([row.copy() for row in X]))
    found = {}
    for name, columns in groups.items():
        drops = []
        for _ in range(repeats):
            givers = random.Random(seed).sample(X, len(X))
            rows = [row.copy() for row in X]
            for row, giver in zip(rows, givers, strict=True):
                for column in columns:
                    row[column] = giver[column]
            drops.append(baseline - metric(y, predict(rows)))
        found[name] = fmean(drops), pstdev(drops)
    return found
