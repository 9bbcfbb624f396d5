"""Your penalty pulls twice as hard as the objective says.

The objective has `lam / 2` times the squares, so its slope is `lam * w`; you use `2 * lam * w`, the slope of `lam`
times the squares. Nothing crashes: the weights are merely too small, and "lam = 0.1" means something else in the next
library. Differentiate what is written, then check it with finite differences.
"""

FAILS = [
    "test_two_steps_use_the_penalty_on_the_weight_only",
    "test_a_penalty_keeps_separable_rows_from_running_away",
    "test_small_random_steps_follow_the_measured_gradient",
]

from math import exp


def fit(X: list[list[float]], y: list[int], lam: float, lr: float, steps: int) -> tuple[float, list[float]]:
    if not X or len(X) != len(y) or len({len(x) for x in X}) > 1:
        raise ValueError("no rows, or unequal lengths")
    n, b, w = len(X), 0.0, [0.0] * len(X[0])
    for _ in range(steps):
        errors = [predict((b, w), x) - label for x, label in zip(X, y, strict=True)]
        b -= lr * sum(errors) / n
        for j in range(len(w)):
            slope = sum(error * x[j] for error, x in zip(errors, X, strict=True)) / n
            w[j] -= lr * (slope + 2 * lam * w[j])
    return b, w


def predict(model: tuple[float, list[float]], x: list[float]) -> float:
    b, w = model
    z = b + sum(weight * value for weight, value in zip(w, x, strict=True))
    if z >= 0:
        return 1 / (1 + exp(-z))
    return exp(z) / (1 + exp(z))
