"""You add the errors up and do not divide by the number of rows.

Two rows instead of one double your step, and a table repeated three times gives another model, although it says
nothing new. With ten thousand rows the first step flies off. The loss is a mean, so its gradient is one.
"""

FAILS = [
    "test_one_step_on_two_rows",
    "test_two_steps_use_the_penalty_on_the_weight_only",
    "test_repeating_all_rows_changes_nothing",
    "test_a_penalty_keeps_separable_rows_from_running_away",
    "test_a_stronger_penalty_gives_smaller_weights",
    "test_small_random_steps_follow_the_measured_gradient",
]

from math import exp


def fit(X: list[list[float]], y: list[int], lam: float, lr: float, steps: int) -> tuple[float, list[float]]:
    if not X or len(X) != len(y) or len({len(x) for x in X}) > 1:
        raise ValueError("no rows, or unequal lengths")
    b, w = 0.0, [0.0] * len(X[0])
    for _ in range(steps):
        errors = [predict((b, w), x) - label for x, label in zip(X, y, strict=True)]
        b -= lr * sum(errors)
        for j in range(len(w)):
            slope = sum(error * x[j] for error, x in zip(errors, X, strict=True))
            w[j] -= lr * (slope + lam * w[j])
    return b, w


def predict(model: tuple[float, list[float]], x: list[float]) -> float:
    b, w = model
    z = b + sum(weight * value for weight, value in zip(w, x, strict=True))
    if z >= 0:
        return 1 / (1 + exp(-z))
    return exp(z) / (1 + exp(z))
