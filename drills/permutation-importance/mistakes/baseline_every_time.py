"""You ask the model for the baseline again in every repeat.

The rows have not changed, so neither has the score, and you pay for twice as many predictions. With a large model
that is the difference between an hour and two. What does not depend on group or repeat belongs before the loops.
"""

FAILS = [
    "test_mean_and_spread_are_those_of_the_drops",
    "test_only_the_columns_of_the_group_move",
    "test_each_repeat_draws_an_order_of_its_own",
    "test_the_model_is_asked_once_for_the_baseline_and_once_a_shuffle",
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
    found = {}
    for name, columns in groups.items():
        drops = []
        for _ in range(repeats):
            baseline = metric(y, predict([row.copy() for row in X]))
            givers = source.sample(X, len(X))
            rows = [row.copy() for row in X]
            for row, giver in zip(rows, givers, strict=True):
                for column in columns:
                    row[column] = giver[column]
            drops.append(baseline - metric(y, predict(rows)))
        found[name] = fmean(drops), pstdev(drops)
    return found
