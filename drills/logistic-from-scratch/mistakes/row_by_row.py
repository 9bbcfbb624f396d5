"""You change the model after every row, which is stochastic gradient descent.

It is a fine method and another one: turn the rows around and the model comes out different. A full-batch step looks
at all rows with the same model, averages, and moves once.
"""

FAILS = [
    "test_one_step_on_two_rows",
    "test_two_steps_use_the_penalty_on_the_weight_only",
    "test_repeating_all_rows_changes_nothing",
    "test_the_order_of_the_rows_does_not_matter",
    "test_without_features_the_intercept_finds_the_base_rate",
    "test_a_penalty_keeps_separable_rows_from_running_away",
    "test_small_random_steps_follow_the_measured_gradient",
]

from math import exp


def fit(X: list[list[float]], y: list[int], lam: float, lr: float, steps: int) -> tuple[float, list[float]]:
    if not X or len(X) != len(y) or len({len(x) for x in X}) > 1:
        raise ValueError("no rows, or unequal lengths")
    n, b, w = len(X), 0.0, [0.0] * len(X[0])
    for _ in range(steps):
        for x, label in zip(X, y, strict=True):
            error = predict((b, w), x) - label
            b -= lr * error / n
            w = [weight - lr * (error * value + lam * weight) / n for weight, value in zip(w, x, strict=True)]
    return b, w


def predict(model: tuple[float, list[float]], x: list[float]) -> float:
    b, w = model
    z = b + sum(weight * value for weight, value in zip(w, x, strict=True))
    if z >= 0:
        return 1 / (1 + exp(-z))
    return exp(z) / (1 + exp(z))
