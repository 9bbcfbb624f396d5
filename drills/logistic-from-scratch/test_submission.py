import copy
import math
import random

import pytest
from submission import fit, predict


def objective(b: float, w: list[float], X: list[list[float]], y: list[int], lam: float) -> float:
    """Mean log loss plus penalty; with a label s of -1 or 1 the loss of a row is log(1 + exp(-s z))."""
    total = 0.0
    for x, label in zip(X, y, strict=True):
        z = b + sum(weight * value for weight, value in zip(w, x, strict=True))
        margin = z if label else -z
        total += math.log1p(math.exp(-abs(margin))) + max(0.0, -margin)
    return total / len(X) + lam / 2 * sum(weight * weight for weight in w)


def measured_slopes(b: float, w: list[float], X: list[list[float]], y: list[int], lam: float) -> list[float]:
    """The gradient by finite differences, intercept first."""
    at, slopes = [b, *w], []
    for place in range(len(at)):
        up, down = at[:], at[:]
        up[place] += 1e-5
        down[place] -= 1e-5
        rise = objective(up[0], up[1:], X, y, lam) - objective(down[0], down[1:], X, y, lam)
        slopes.append(rise / 2e-5)
    return slopes


def rows(n: int, width: int, seed: int) -> tuple[list[list[float]], list[int]]:
    source = random.Random(seed)
    X = [[source.gauss(0, 1) for _ in range(width)] for _ in range(n)]
    return X, [int(sum(x) + source.gauss(0, 1) > 0.5) for x in X]


@pytest.mark.example
def test_one_step_on_two_rows():
    b, w = fit([[1.0], [3.0]], [0, 1], 0.0, 0.5, 1)
    assert [b, *w] == pytest.approx([0.0, 0.25])


@pytest.mark.example
def test_a_probability_too_small_for_a_float_is_zero():
    assert predict((0.0, [1.0]), [-1000.0]) == 0.0


@pytest.mark.example
def test_a_tiny_probability_keeps_its_digits():
    assert predict((0.0, [1.0]), [-40.0]) == pytest.approx(4.248354255291589e-18, rel=1e-9, abs=0)


def test_a_large_argument_gives_one():
    assert predict((0.0, [1.0]), [1000.0]) == 1.0


def test_a_prediction_uses_the_intercept_and_every_weight():
    assert predict((0.5, [1.0, -2.0]), [3.0, 1.0]) == pytest.approx(1 / (1 + math.exp(-1.5)))


def test_without_steps_the_model_is_zero():
    b, w = fit([[1.0, 2.0], [3.0, 4.0]], [0, 1], 0.1, 0.5, 0)
    assert [b, *w] == [0.0, 0.0, 0.0]


def test_two_steps_use_the_penalty_on_the_weight_only():
    b, w = fit([[1.0], [3.0]], [1, 1], 0.5, 1.0, 2)
    p, q = predict((0.5, [1.0]), [1.0]), predict((0.5, [1.0]), [3.0])
    expected = [0.5 - (p + q - 2) / 2, 1.0 - ((p - 1) + (q - 1) * 3) / 2 - 0.5]
    assert [b, *w] == pytest.approx(expected)


def test_intercept_and_weights_move_together():
    b, w = fit([[1.0]], [1], 0.0, 1.0, 1)
    assert [b, *w] == pytest.approx([0.5, 0.5])


def test_repeating_all_rows_changes_nothing():
    X, y = rows(10, 2, seed=1)
    b, w = fit(X * 3, y * 3, 0.1, 0.5, 20)
    expected_b, expected_w = fit(X, y, 0.1, 0.5, 20)
    assert [b, *w] == pytest.approx([expected_b, *expected_w])


def test_the_order_of_the_rows_does_not_matter():
    X, y = rows(10, 2, seed=2)
    b, w = fit(X[::-1], y[::-1], 0.1, 0.5, 20)
    expected_b, expected_w = fit(X, y, 0.1, 0.5, 20)
    assert [b, *w] == pytest.approx([expected_b, *expected_w])


def test_without_features_the_intercept_finds_the_base_rate():
    b, w = fit([[], [], [], []], [1, 0, 0, 0], 1.0, 1.0, 200)
    assert [b, *w] == pytest.approx([math.log(1 / 3)], abs=1e-6)


def test_a_feature_that_is_always_zero_keeps_its_weight_at_zero():
    _, w = fit([[1.0, 0.0], [2.0, 0.0], [3.0, 0.0]], [0, 1, 1], 0.1, 0.5, 50)
    assert w[1] == 0.0


def test_with_one_class_only_the_prediction_approaches_it():
    model = fit([[1.0], [2.0]], [1, 1], 0.0, 1.0, 200)
    assert predict(model, [1.5]) > 0.99


def test_a_penalty_keeps_separable_rows_from_running_away():
    X, y, lam = [[-2.0], [-1.0], [1.0], [3.0]], [0, 0, 1, 1], 0.1
    b, w = fit(X, y, lam, 0.5, 400)
    assert measured_slopes(b, w, X, y, lam) == pytest.approx([0.0, 0.0], abs=1e-6)


def test_a_stronger_penalty_gives_smaller_weights():
    X, y = rows(40, 2, seed=3)
    sizes = [sum(abs(weight) for weight in fit(X, y, lam, 0.5, 100)[1]) for lam in (0.0, 0.1, 1.0)]
    assert sizes == sorted(sizes, reverse=True)


def test_no_rows_are_refused():
    with pytest.raises(ValueError):
        fit([], [], 0.1, 0.5, 10)


def test_a_label_too_few_is_refused():
    with pytest.raises(ValueError):
        fit([[1.0], [2.0]], [1], 0.1, 0.5, 10)


def test_rows_of_different_lengths_are_refused_even_without_steps():
    with pytest.raises(ValueError):
        fit([[1.0, 2.0], [2.0]], [1, 0], 0.1, 0.5, 0)


def test_predicting_a_row_of_another_length_is_refused():
    with pytest.raises(ValueError):
        predict((0.0, [1.0, 2.0]), [1.0])


def test_the_arguments_are_left_as_they_were():
    X, y = [[1.0, 2.0], [3.0, 4.0]], [0, 1]
    before = copy.deepcopy((X, y))
    fit(X, y, 0.1, 0.5, 3)
    assert (X, y) == before


def test_small_random_steps_follow_the_measured_gradient():
    source = random.Random(7)
    for _ in range(40):
        X, y = rows(source.randint(1, 6), source.randint(1, 3), source.randint(0, 10_000))
        lam, lr, steps = source.choice([0.0, 0.3, 2.0]), source.choice([0.1, 0.5]), source.randint(0, 4)
        b, w = fit(X, y, lam, lr, steps)
        moved = [value - lr * slope for value, slope in zip([b, *w], measured_slopes(b, w, X, y, lam), strict=True)]
        next_b, next_w = fit(X, y, lam, lr, steps + 1)
        assert [next_b, *next_w] == pytest.approx(moved, rel=1e-5, abs=1e-6)


@pytest.mark.gate
def test_features_in_the_hundreds_do_not_overflow():
    X, y = [[-1500.0], [-700.0], [800.0], [1600.0]], [0, 0, 1, 1]
    b, w = fit(X, y, 0.01, 1.0, 5)
    assert all(math.isfinite(value) for value in (b, *w))
    assert [round(predict((b, w), x), 6) for x in X] == [0.0, 0.0, 1.0, 1.0]


@pytest.mark.gate
def test_the_probability_keeps_nine_digits_down_to_the_end_of_the_floats():
    for z in (-700.0, -300.0, -100.0, -36.5, -20.0, -1.0, 0.0, 2.0, 30.0):
        exact = math.exp(z) if z < -37 else 1 / (1 + math.exp(-z))
        assert predict((z, []), []) == pytest.approx(exact, rel=1e-9, abs=0)
