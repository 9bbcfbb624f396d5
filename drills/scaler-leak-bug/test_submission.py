import copy
import random
from statistics import fmean

import pytest
from submission import evaluate

Table = tuple[list[list[float]], list[int], list[list[int]]]


def coin_tosses(seed: int, rows: int = 40, columns: int = 40, ones: int = 8) -> Table:
    """Nothing to find: random numbers, and one label in five a 1."""
    source = random.Random(seed)
    X = [[source.gauss(0, 1) for _ in range(columns)] for _ in range(rows)]
    y = [1] * ones + [0] * (rows - ones)
    source.shuffle(y)
    return X, y, [list(range(start, rows, 5)) for start in range(5)]


def by_learning_from_the_others_alone(X: list[list[float]], y: list[int], fold: list[int]) -> float:
    """One fold's score on a table from which the fold has been cut out before anything else is done."""
    pool = [(X[i], y[i]) for i in range(len(y)) if i not in fold]
    bounds = [(min(column), max(column)) for column in zip(*(x for x, _ in pool), strict=True)]

    def bring(x: list[float]) -> list[float]:
        return [(v - low) / (high - low) if high > low else 0.0 for v, (low, high) in zip(x, bounds, strict=True)]

    pool = [(bring(x), label) for x, label in pool]
    sides = [[x for x, label in pool if label == side] for side in (0, 1)]
    if all(sides):
        means = [[fmean(column) for column in zip(*side, strict=True)] for side in sides]
        distances = [abs(one - zero) for zero, one in zip(*means, strict=True)]
        columns = sorted(range(len(distances)), key=lambda c: (-distances[c], c))[:3]
        rarer = 0 if len(sides[0]) < len(sides[1]) else 1
        lacking = len(sides[1 - rarer]) - len(sides[rarer])
        pool += [(sides[rarer][i % len(sides[rarer])], rarer) for i in range(lacking)]
    else:
        columns = [0, 1, 2][: len(bounds)]
    hits: dict[int, list[int]] = {0: [], 1: []}
    for i in fold:
        x = bring(X[i])
        pool.sort(key=lambda row: sum((row[0][c] - x[c]) ** 2 for c in columns))
        hits[y[i]].append(int((pool[0][1] + pool[1][1] + pool[2][1] > 1) == (y[i] == 1)))
    return fmean(fmean(side) for side in hits.values() if side)


@pytest.mark.example
def test_two_classes_far_apart_are_told_apart():
    X = [[1.0], [2.0], [3.0], [11.0], [12.0], [13.0]]
    assert evaluate(X, [0, 0, 0, 1, 1, 1], [[0, 3], [1, 4], [2, 5]]) == 1.0


@pytest.mark.example
def test_a_held_out_row_leaves_no_copy_in_training():
    X = [[1.0], [2.0], [3.0], [4.0], [5.0], [6.0], [9.0], [3.4]]
    assert evaluate(X, [0, 0, 0, 0, 0, 0, 1, 1], [[7]]) == 0.0


def test_a_held_out_outlier_does_not_set_the_scale():
    X = [[3.0, 6.0], [0.0, 4.0], [3.0, 6.0], [8.0, 7.0], [8.0, 9.0], [7.0, 8.0], [1.0, 4.0], [9000.0, 2.0]]
    assert evaluate(X, [0, 0, 0, 1, 1, 1, 0, 1], [[6, 7]]) == 1.0


def test_a_held_out_label_does_not_choose_the_columns():
    zeros = [[9.0, 4.0, 5.0, 8.0], [0.0, 7.0, 3.0, 0.0], [2.0, 1.0, 5.0, 7.0]]
    ones = [[3.0, 6.0, 8.0, 1.0], [9.0, 3.0, 0.0, 3.0], [6.0, 4.0, 2.0, 6.0]]
    assert evaluate([*zeros, *ones, [2.0, 1.0, 2.0, 9.0]], [0, 0, 0, 1, 1, 1, 1], [[6]]) == 0.0


def test_the_rarer_class_is_repeated_for_the_vote():
    X = [[0.0], [1.0], [2.0], [3.0], [4.0], [5.0], [10.0], [7.4]]
    assert evaluate(X, [0, 0, 0, 0, 0, 0, 1, 1], [[7]]) == 1.0


def test_a_column_with_one_value_is_harmless():
    X = [[7.0, 1.0], [7.0, 2.0], [7.0, 3.0], [7.0, 11.0], [7.0, 12.0], [7.0, 13.0]]
    assert evaluate(X, [0, 0, 0, 1, 1, 1], [[0, 3], [1, 4], [2, 5]]) == 1.0


def test_a_fold_with_one_class_counts_that_class_only():
    X = [[1.0], [2.0], [3.0], [11.0], [12.0], [13.0], [12.5], [2.5]]
    assert evaluate(X, [0, 0, 0, 1, 1, 1, 0, 0], [[0, 1, 2, 6]]) == 0.75


def test_each_class_of_a_fold_weighs_the_same():
    X = [[1.0], [2.0], [3.0], [11.0], [12.0], [13.0], [12.5], [2.5]]
    assert evaluate(X, [0, 0, 0, 1, 1, 1, 0, 0], [[0, 6, 7, 3]]) == pytest.approx((2 / 3 + 1) / 2)


def test_each_fold_weighs_the_same():
    X = [[1.0], [2.0], [3.0], [11.0], [12.0], [13.0], [12.5], [2.5]]
    assert evaluate(X, [0, 0, 0, 1, 1, 1, 0, 0], [[6], [0, 7, 3]]) == 0.5


def test_training_rows_of_one_class_can_only_say_that_class():
    X = [[1.0, 5.0], [2.0, 4.0], [3.0, 3.0], [2.5, 2.0], [9.0, 1.0]]
    assert evaluate(X, [0, 0, 0, 0, 1], [[3, 4]]) == 0.5


def test_a_strong_signal_survives_the_repair():
    X, _, folds = coin_tosses(seed=1)
    y = [int(x[7] > 0.6) for x in X]
    for x, label in zip(X, y, strict=True):
        x[7] += 6 * label
        x[20] -= 6 * label
        x[31] += 6 * label
    assert evaluate(X, y, folds) == 1.0


def test_the_arguments_are_left_as_they_were():
    X, y, folds = coin_tosses(seed=2, rows=10, columns=3, ones=3)
    before = copy.deepcopy((X, y, folds))
    evaluate(X, y, folds)
    assert (X, y, folds) == before


def test_turning_a_held_out_label_around_turns_its_verdict_around():
    for seed in range(6):
        X, y, _ = coin_tosses(seed, rows=12, columns=6, ones=3)
        for row in range(12):
            turned = [1 - label if place == row else label for place, label in enumerate(y)]
            assert evaluate(X, y, [[row]]) == 1 - evaluate(X, turned, [[row]])


def test_small_random_tables_agree_with_cutting_the_fold_out_first():
    source = random.Random(5)
    for _ in range(60):
        rows, columns = source.randint(6, 12), source.randint(1, 6)
        X, y, _ = coin_tosses(source.randint(0, 10_000), rows, columns, source.randint(1, rows - 2))
        X[0][0] *= source.choice([1, 50])
        folds = [source.sample(range(rows), source.randint(1, 3)) for _ in range(2)]
        expected = fmean(by_learning_from_the_others_alone(X, y, fold) for fold in folds)
        assert evaluate(X, y, folds) == pytest.approx(expected)


@pytest.mark.gate
def test_on_coin_tosses_the_score_falls_to_chance():
    scores = [evaluate(*coin_tosses(seed)) for seed in range(12)]
    assert 0.43 < fmean(scores) < 0.57
