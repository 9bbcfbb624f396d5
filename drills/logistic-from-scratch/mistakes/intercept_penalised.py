"""You pull the intercept towards zero together with the weights.

Without any feature, one positive in four must give log-odds of -1.10; with `lam = 1` you stop at a weaker answer, so
a rare class is predicted too often. The intercept carries the base rate, which is no complexity. Penalise the weights
only.
"""

FAILS = [
    "test_two_steps_use_the_penalty_on_the_weight_only",
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
        errors = [predict((b, w), x) - label for x, label in zip(X, y, strict=True)]
        b -= lr * (sum(errors) / n + lam * b)
        for j in range(len(w)):
            slope = sum(error * x[j] for error, x in zip(errors, X, strict=True)) / n
            w[j] -= lr * (slope + lam * w[j])
    return b, w


def predict(model: tuple[float, list[float]], x: list[float]) -> float:
    b, w = model
    z = b + sum(weight * value for weight, value in zip(w, x, strict=True))
    if z >= 0:
        return 1 / (1 + exp(-z))
    return exp(z) / (1 + exp(z))
