import copy
import random
from statistics import fmean, pstdev

import pytest
from submission import importance

Rows = list[list[float]]


def first_column(rows: Rows) -> list[float]:
    return [row[0] for row in rows]


def minus_absolute_error(y: list[float], p: list[float]) -> float:
    return -sum(abs(a - b) for a, b in zip(y, p, strict=True))


def minus_squared_error(y: list[float], p: list[float]) -> float:
    return -fmean((a - b) ** 2 for a, b in zip(y, p, strict=True))


class Recorder:
    """A model that notes the rows it is shown."""

    def __init__(self) -> None:
        self.seen: list[Rows] = []

    def predict(self, rows: Rows) -> list[float]:
        self.seen.append(copy.deepcopy(rows))
        return [sum(row) for row in rows]


def numbered(n: int, columns: int) -> Rows:
    """Rows whose every value tells its row and its column."""
    return [[float(100 * row + column) for column in range(columns)] for row in range(n)]


def shown(X: Rows, groups: dict[str, list[int]], repeats: int, seed: int) -> list[Rows]:
    """What a model is shown, baseline first."""
    recorder = Recorder()
    importance(recorder.predict, X, [0.0] * len(X), minus_squared_error, groups, repeats, seed)
    return recorder.seen


@pytest.mark.example
def test_a_constant_column_and_an_unread_one_are_worth_nothing():
    X, y = [[1.0, 5.0], [1.0, 6.0]], [1.0, 1.0]
    expected = {"first": (0.0, 0.0), "second": (0.0, 0.0)}
    assert importance(first_column, X, y, minus_absolute_error, {"first": [0], "second": [1]}, 4, 0) == expected


@pytest.mark.example
def test_two_rows_stay_or_change_places():
    X, y = [[1.0], [3.0]], [1.0, 3.0]
    drops = [importance(first_column, X, y, minus_absolute_error, {"a": [0]}, 1, seed)["a"] for seed in range(30)]
    assert set(drops) == {(0.0, 0.0), (4.0, 0.0)}


def test_without_groups_there_is_nothing_to_say():
    assert importance(first_column, [[1.0]], [1.0], minus_absolute_error, {}, 3, 0) == {}


def test_a_group_without_columns_is_worth_nothing():
    X, y = [[1.0], [3.0], [4.0]], [1.0, 3.0, 9.0]
    assert importance(first_column, X, y, minus_absolute_error, {"none": []}, 3, 0) == {"none": (0.0, 0.0)}


def test_one_row_has_only_one_order():
    assert importance(first_column, [[2.0]], [5.0], minus_absolute_error, {"a": [0]}, 3, 0) == {"a": (0.0, 0.0)}


def test_a_column_the_model_needs_has_a_positive_drop():
    X = [[float(number)] for number in range(50)]
    y = [float(number) for number in range(50)]
    mean, _ = importance(first_column, X, y, minus_squared_error, {"a": [0]}, 20, 1)["a"]
    assert mean == pytest.approx(2 * pstdev(y) ** 2, rel=0.2)


def test_mean_and_spread_are_those_of_the_drops():
    scores = []

    def noting(y: list[float], p: list[float]) -> float:
        scores.append(minus_squared_error(y, p))
        return scores[-1]

    X, y = numbered(6, 2), [1.0, 5.0, 2.0, 8.0, 3.0, 9.0]
    found = importance(first_column, X, y, noting, {"a": [0]}, 5, 3)
    drops = [scores[0] - score for score in scores[1:]]
    assert found["a"] == pytest.approx((fmean(drops), pstdev(drops)))


def test_a_single_repeat_has_no_spread():
    X, y = numbered(6, 1), [1.0, 5.0, 2.0, 8.0, 3.0, 9.0]
    assert importance(first_column, X, y, minus_squared_error, {"a": [0]}, 1, 3)["a"][1] == 0.0


def test_the_baseline_is_shown_the_rows_as_they_are():
    assert shown(numbered(5, 2), {"a": [0]}, 2, 4)[0] == numbered(5, 2)


def test_only_the_columns_of_the_group_move():
    X = numbered(20, 4)
    for rows in shown(X, {"middle": [1, 2]}, 3, 5)[1:]:
        assert [[row[0], row[3]] for row in rows] == [[row[0], row[3]] for row in X]
        assert [row[1] for row in rows] != [row[1] for row in X]


def test_the_columns_of_a_group_come_from_one_row():
    for rows in shown(numbered(20, 4), {"middle": [1, 2]}, 3, 5)[1:]:
        assert [row[2] - row[1] for row in rows] == [1.0] * 20


def test_every_value_of_a_column_is_still_there():
    X = numbered(20, 2)
    for rows in shown(X, {"a": [0]}, 3, 6)[1:]:
        assert sorted(row[0] for row in rows) == [row[0] for row in X]


def test_each_repeat_draws_an_order_of_its_own():
    orders = {tuple(row[0] for row in rows) for rows in shown(numbered(20, 1), {"a": [0]}, 5, 7)[1:]}
    assert len(orders) == 5


def test_each_group_starts_from_the_rows_as_they_are():
    X = numbered(20, 2)
    for rows in shown(X, {"a": [0], "b": [1]}, 2, 8)[1:]:
        assert [row[0] for row in rows] == [row[0] for row in X] or [row[1] for row in rows] == [row[1] for row in X]


def test_every_order_can_come_up():
    orders = {tuple(row[0] for row in rows) for rows in shown(numbered(3, 1), {"a": [0]}, 300, 9)[1:]}
    assert len(orders) == 6


def test_groups_may_share_a_column():
    X, y = numbered(6, 2), [1.0, 5.0, 2.0, 8.0, 3.0, 9.0]
    assert set(importance(first_column, X, y, minus_squared_error, {"a": [0], "ab": [0, 1]}, 2, 3)) == {"a", "ab"}


def test_equal_seeds_give_equal_results_and_others_do_not():
    X, y = numbered(12, 2), [float(number % 5) for number in range(12)]
    one, again, other = (importance(first_column, X, y, minus_squared_error, {"a": [0]}, 3, seed) for seed in (1, 1, 2))
    assert (one == again, one == other) == (True, False)


def test_the_shared_random_source_is_left_alone():
    before = random.getstate()
    shown(numbered(5, 2), {"a": [0]}, 2, 4)
    assert random.getstate() == before


def test_a_model_that_changes_its_rows_does_no_harm():
    def greedy(rows: Rows) -> list[float]:
        taken = [row[0] for row in rows]
        for row in rows:
            row[0] = 0.0
        return taken

    X, y = [[1.0], [1.0], [1.0]], [2.0, 2.0, 2.0]
    found = importance(greedy, X, y, minus_absolute_error, {"a": [0]}, 2, 0)
    assert (found, X) == ({"a": (0.0, 0.0)}, [[1.0], [1.0], [1.0]])


def test_the_rows_are_left_as_they_were():
    X = numbered(10, 3)
    shown(X, {"a": [0], "bc": [1, 2]}, 3, 2)
    assert numbered(10, 3) == X


def test_the_rows_are_left_as_they_were_when_the_model_fails():
    X, calls = numbered(10, 2), []

    def failing(rows: Rows) -> list[float]:
        calls.append(len(rows))
        if len(calls) == 2:
            raise RuntimeError("out of memory")
        return [0.0] * len(rows)

    with pytest.raises(RuntimeError):
        importance(failing, X, [0.0] * 10, minus_squared_error, {"a": [0]}, 3, 2)
    assert numbered(10, 2) == X


def test_no_repeats_are_refused_even_without_groups():
    with pytest.raises(ValueError):
        importance(first_column, [[1.0]], [1.0], minus_absolute_error, {}, 0, 0)


def test_true_values_too_few_are_refused():
    with pytest.raises(ValueError):
        importance(lambda rows: [0.0], [[1.0], [2.0]], [1.0], minus_absolute_error, {}, 1, 0)


@pytest.mark.gate
def test_two_copies_look_small_alone_and_large_together():
    source = random.Random(5)
    signal = [source.gauss(0, 1) for _ in range(1000)]
    X = [[s + source.gauss(0, 0.05), s + source.gauss(0, 0.05), source.gauss(0, 1)] for s in signal]
    y = [2 * s + source.gauss(0, 1) for s in signal]
    groups = {"euros": [0], "dollars": [1], "amount": [0, 1], "noise": [2]}
    found = importance(lambda rows: [row[0] + row[1] for row in rows], X, y, minus_squared_error, groups, 5, 3)
    assert found["noise"] == (0.0, 0.0)
    assert 1.7 < found["euros"][0] < 2.3 and 1.7 < found["dollars"][0] < 2.3
    assert found["amount"][0] > 3.5 * found["euros"][0]


@pytest.mark.gate
def test_the_model_is_asked_once_for_the_baseline_and_once_a_shuffle():
    assert len(shown(numbered(8, 3), {"a": [0], "b": [1], "ab": [0, 1]}, 4, 1)) == 1 + 3 * 4
