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
    """Return for each group of columns (mean drop of the score, its standard deviation) when it is shuffled.

    The columns of a group move together. X stays as it is. ValueError for no repeats or unequal lengths.
    """
    if repeats < 1:
        raise ValueError("there is nothing to average")
    if len(X) != len(y):
        raise ValueError(f"{len(X)} rows but {len(y)} true values")
    source = random.Random(seed)  # one source for all repeats: a new one each time would repeat the same order
    baseline = metric(y, predict([row.copy() for row in X]))
    found = {}
    for name, columns in groups.items():
        drops = []
        for _ in range(repeats):
            givers = source.sample(X, len(X))
            rows = [_taking(columns, row, giver) for row, giver in zip(X, givers, strict=True)]
            drops.append(baseline - metric(y, predict(rows)))
        found[name] = fmean(drops), pstdev(drops)
    return found


def _taking(columns: list[int], row: list[float], giver: list[float]) -> list[float]:
    """A copy of the row with the giver's values in these columns."""
    mixed = row.copy()
    for column in columns:
        mixed[column] = giver[column]
    return mixed
