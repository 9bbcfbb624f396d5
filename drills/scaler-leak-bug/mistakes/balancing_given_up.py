"""You got rid of the copies by getting rid of the balancing.

No leak is left, but the contract is broken: with six zeros and one 1 in training, three neighbours can never say 1,
and the rare failures are what the model is for. Balancing is right; it was only done at the wrong time.
"""

FAILS = [
    "test_the_rarer_class_is_repeated_for_the_vote",
    "test_a_fold_with_one_class_counts_that_class_only",
    "test_small_random_tables_agree_with_cutting_the_fold_out_first",
]

from itertools import cycle, islice
from statistics import fmean

KEPT, NEIGHBOURS = 3, 3


def evaluate(X: list[list[float]], y: list[int], folds: list[list[int]]) -> float:
    scores = []
    for fold in folds:
        train = [row for row in range(len(y)) if row not in fold]
        scaled = _scaled(X, train)
        scores.append(_score(scaled, y, _telling_columns(scaled, y, train), train, fold))
    return fmean(scores)


def _scaled(X: list[list[float]], rows: list[int]) -> list[list[float]]:
    """All of X, each column brought to 0..1 by its least and largest value among `rows`."""
    bounds = [(min(column), max(column)) for column in zip(*(X[row] for row in rows), strict=True)]
    return [
        [(v - low) / (high - low) if high > low else 0.0 for v, (low, high) in zip(x, bounds, strict=True)] for x in X
    ]


def _telling_columns(scaled: list[list[float]], y: list[int], rows: list[int]) -> list[int]:
    """The columns whose class means among `rows` lie furthest apart."""

    def apart(c: int) -> float:
        zeros, ones = [scaled[row][c] for row in rows if y[row] == 0], [scaled[row][c] for row in rows if y[row] == 1]
        return abs(fmean(ones) - fmean(zeros)) if zeros and ones else 0.0

    return sorted(range(len(scaled[0])), key=apart, reverse=True)[:KEPT]


def _balanced(y: list[int], rows: list[int]) -> list[int]:
    """`rows`, then rows of the rarer class again, in order and round, until both classes are equally frequent."""
    zeros, ones = [row for row in rows if y[row] == 0], [row for row in rows if y[row] == 1]
    rarer, other = sorted((zeros, ones), key=len)
    return rows + list(islice(cycle(rarer), len(other) - len(rarer)))


def _score(scaled: list[list[float]], y: list[int], columns: list[int], train: list[int], fold: list[int]) -> float:
    """Mean over the classes in the fold of the share that the three nearest training rows judge correctly."""
    right: dict[int, list[bool]] = {}
    for row in fold:
        nearest = sorted(train, key=lambda other: sum((scaled[other][c] - scaled[row][c]) ** 2 for c in columns))[
            :NEIGHBOURS
        ]
        said, label = int(sum(y[other] for other in nearest) >= 2), y[row]
        right.setdefault(label, []).append(said == label)
    return fmean(map(fmean, right.values()))
