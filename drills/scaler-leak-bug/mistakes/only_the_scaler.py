"""You moved the scaler into the fold, and the two larger leaks are still outside.

The scaler is the famous one, and on coin tosses it does no harm at all: your score stays above 0.8. The columns are
still chosen by labels that include the held-out ones, and copies of held-out rows still sit in training. Ask of every
line before the loop: does it look at rows that will be held out?
"""

FAILS = [
    "test_a_held_out_row_leaves_no_copy_in_training",
    "test_a_held_out_label_does_not_choose_the_columns",
    "test_a_fold_with_one_class_counts_that_class_only",
    "test_training_rows_of_one_class_can_only_say_that_class",
    "test_turning_a_held_out_label_around_turns_its_verdict_around",
    "test_small_random_tables_agree_with_cutting_the_fold_out_first",
    "test_on_coin_tosses_the_score_falls_to_chance",
]

from itertools import cycle, islice
from statistics import fmean

KEPT, NEIGHBOURS = 3, 3


def evaluate(X: list[list[float]], y: list[int], folds: list[list[int]]) -> float:
    everything, scores = list(range(len(y))), []
    columns = _telling_columns(_scaled(X, everything), y, everything)
    balanced = _balanced(y, everything)
    for fold in folds:
        train = balanced.copy()
        for row in fold:
            train.remove(row)
        scaled = _scaled(X, [row for row in everything if row not in fold])
        scores.append(_score(scaled, y, columns, train, fold))
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
