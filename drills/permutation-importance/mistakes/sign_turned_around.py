"""You take the shuffled score minus the baseline.

The metric is a score, higher is better, so shuffling a column that the model needs makes it *fall*, and its
importance must be positive. Yours is negative, and the chart comes out upside down. With a loss your difference would
have been right: ask which of the two it is.
"""

FAILS = [
    "test_two_rows_stay_or_change_places",
    "test_a_column_the_model_needs_has_a_positive_drop",
    "test_mean_and_spread_are_those_of_the_drops",
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
            givers = source.sample(X, len(X))
            rows = [row.copy() for row in X]
            for row, giver in zip(rows, givers, strict=True):
                for column in columns:
                    row[column] = giver[column]
            drops.append(metric(y, predict(rows)) - baseline)
        found[name] = fmean(drops), pstdev(drops)
    return found
