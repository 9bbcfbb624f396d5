"""You mended the two leaks of labels and left the scaler outside.

On coin tosses nothing shows, since a scaler knows no labels. But try an outlier of 9,000 among held-out rows: it
squeezes its column, in training too, until the other columns decide every distance. A number taken from held-out rows
is a leak even if it is harmless on most days.
"""

FAILS = [
    "test_a_held_out_outlier_does_not_set_the_scale",
    "test_small_random_tables_agree_with_cutting_the_fold_out_first",
]

from itertools import cycle, islice
from statistics import fmean

KEPT, NEIGHBOURS = 3, 3


def evaluate(X: list[list[float]], y: list[int], folds: list[list[int]]) -> float:
    everything, scores = list(range(len(y))), []
    scaled = _scaled(X, everything)
    for fold in folds:
        train = [row for row in everything if row not in fold]
        columns = _telling_columns(scaled, y, train)
        scores.append(_score(scaled, y, columns, _balanced(y, train), fold))
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
