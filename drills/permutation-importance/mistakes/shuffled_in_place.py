"""You shuffle the columns of X itself and write them back when the model has answered.

On good days nothing shows. When `predict` raises in the middle, the caller is left with a shuffled table and every
later number is wrong. And a model that overwrites its rows overwrites the data. Give every call rows of its own; then
there is nothing to put back.
"""

FAILS = [
    "test_a_model_that_changes_its_rows_does_no_harm",
    "test_the_rows_are_left_as_they_were_when_the_model_fails",
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
    baseline = metric(y, predict(X))
    found = {}
    for name, columns in groups.items():
        drops = []
        for _ in range(repeats):
            kept = [row.copy() for row in X]
            for row, giver in zip(X, source.sample(kept, len(kept)), strict=True):
                for column in columns:
                    row[column] = giver[column]
            drops.append(baseline - metric(y, predict(X)))
            for row, old in zip(X, kept, strict=True):
                row[:] = old
        found[name] = fmean(drops), pstdev(drops)
    return found
