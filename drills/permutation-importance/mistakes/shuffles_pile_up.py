"""You copy the rows once and go on shuffling the same copy.

When the second group is shuffled, the first one is still in disorder, so its drop is counted again: every group looks
at least as important as all before it. Each shuffle has to start from the rows as they are.
"""

FAILS = [
    "test_each_group_starts_from_the_rows_as_they_are",
    "test_two_copies_look_small_alone_and_large_together",
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
    rows = [row.copy() for row in X]
    for name, columns in groups.items():
        drops = []
        for _ in range(repeats):
            givers = source.sample(X, len(X))
            for row, giver in zip(rows, givers, strict=True):
                for column in columns:
                    row[column] = giver[column]
            drops.append(baseline - metric(y, predict([row.copy() for row in rows])))
        found[name] = fmean(drops), pstdev(drops)
    return found
