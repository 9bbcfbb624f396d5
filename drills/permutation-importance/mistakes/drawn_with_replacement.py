"""You draw each row's giver anew, so some values come twice and others not at all.

That changes the column as well as its place: its mean and its extremes move by luck, and the drop mixes two effects.
A permutation uses every row exactly once.
"""

FAILS = [
    "test_two_rows_stay_or_change_places",
    "test_every_value_of_a_column_is_still_there",
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
    source = random.Random(seed)
    baseline = metric(y, predict([row.copy() for row in X]))
    found = {}
    for name, columns in groups.items():
        drops = []
        for _ in range(repeats):
            givers = source.choices(X, k=len(X))
            rows = [row.copy() for row in X]
            for row, giver in zip(rows, givers, strict=True):
                for column in columns:
                    row[column] = giver[column]
            drops.append(baseline - metric(y, predict(rows)))
        found[name] = fmean(drops), pstdev(drops)
    return found
