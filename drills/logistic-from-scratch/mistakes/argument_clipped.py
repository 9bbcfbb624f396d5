"""You cut the argument of the sigmoid at ±30, which stops the overflow and bends the answer.

At `z = -40` the probability is 4.2e-18 and you say 9.4e-14: every confident case gets the same number, and log-odds,
sums of costs and orders among rare events are wrong from there on. The function needs no fence; write it in the form
that is safe for the sign of `z`.
"""

FAILS = [
    "test_a_probability_too_small_for_a_float_is_zero",
    "test_a_tiny_probability_keeps_its_digits",
    "test_a_large_argument_gives_one",
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
    return 1 / (1 + exp(-max(-30.0, min(30.0, z))))
