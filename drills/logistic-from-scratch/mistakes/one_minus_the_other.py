"""For negative arguments you return one minus the other side's probability.

No overflow, but at `z = -40` the other side is 1.0 to the last digit, so you answer 0 instead of 4.2e-18. Subtracting
two numbers that are nearly equal throws away just the digits you wanted. A tiny probability has to be computed as a
small quotient, never as a difference from 1.
"""

FAILS = [
    "test_a_tiny_probability_keeps_its_digits",
    "test_the_probability_keeps_nine_digits_down_to_the_end_of_the_floats",
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
    return 1 / (1 + exp(-z)) if z >= 0 else 1 - 1 / (1 + exp(z))
