"""You write the sigmoid as the formula says, and `exp` overflows.

At `z = -1000` the formula asks for `exp(1000)`, which no float can hold, although the answer is merely tiny. One
unscaled feature is enough. The same function has a second form, `exp(z) / (1 + exp(z))`, which is safe just where the
first is not.
"""

FAILS = [
    "test_a_probability_too_small_for_a_float_is_zero",
    "test_features_in_the_hundreds_do_not_overflow",
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
            w[j] -= lr * (slope + lam * w[j])
    return b, w


def predict(model: tuple[float, list[float]], x: list[float]) -> float:
    b, w = model
    z = b + sum(weight * value for weight, value in zip(w, x, strict=True))
    return 1 / (1 + exp(-z))
