"""You shuffle each column of a group in an order of its own.

A row then takes its euros from one row and its dollars from another, so the two no longer agree, and the model half
believes each. For two copies the drop comes out at about 6, not 8, and you punish the model for rows that contradict
themselves. One order for the whole group: its values stay together and go to another row as one.
"""

FAILS = [
    "test_the_columns_of_a_group_come_from_one_row",
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
    for name, columns in groups.items():
        drops = []
        for _ in range(repeats):
            rows = [row.copy() for row in X]
            for column in columns:
                for row, giver in zip(rows, source.sample(X, len(X)), strict=True):
                    row[column] = giver[column]
            drops.append(baseline - metric(y, predict(rows)))
        found[name] = fmean(drops), pstdev(drops)
    return found
