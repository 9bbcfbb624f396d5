"""You use the sample's standard deviation, which does not exist for a single repeat.

`stdev` divides by one less than the number of drops, so with one repeat it raises, and with a few it is larger than
what is asked for. The contract says population standard deviation: the spread of these drops, and 0 if there is only
one.
"""

FAILS = [
    "test_two_rows_stay_or_change_places",
    "test_mean_and_spread_are_those_of_the_drops",
    "test_a_single_repeat_has_no_spread",
]

import random
from collections.abc import Callable
from statistics import fmean, stdev


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
            drops.append(baseline - metric(y, predict(rows)))
        found[name] = fmean(drops), stdev(drops)
    return found
