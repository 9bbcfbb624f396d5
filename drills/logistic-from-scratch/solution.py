from math import exp


def fit(X: list[list[float]], y: list[int], lam: float, lr: float, steps: int) -> tuple[float, list[float]]:
    """Return (intercept, weights) after `steps` full-batch gradient steps of size `lr`, starting with zeros.

    The objective is the mean log loss plus lam / 2 times the sum of the squared weights. ValueError without rows or
    for unequal lengths.
    """
    if not X or len(X) != len(y):
        raise ValueError(f"{len(X)} rows and {len(y)} labels")
    n = len(X)
    b, w = 0.0, [0.0] * len(X[0])
    columns = list(zip(*X, strict=True))  # strict refuses rows of different lengths
    for _ in range(steps):
        errors = [predict((b, w), x) - label for x, label in zip(X, y, strict=True)]
        # All errors belong to the old model, so intercept and weights may now be changed one after the other.
        b -= lr * sum(errors) / n
        for j, column in enumerate(columns):
            slope = sum(error * value for error, value in zip(errors, column, strict=True)) / n
            w[j] -= lr * (slope + lam * w[j])
    return b, w


def predict(model: tuple[float, list[float]], x: list[float]) -> float:
    """Return the probability of label 1 for one row. ValueError for a row of another length than the weights."""
    b, w = model
    z = b + sum(weight * value for weight, value in zip(w, x, strict=True))
    if z >= 0:
        return 1 / (1 + exp(-z))
    small = exp(z)  # below zero, only this form is free of overflow
    return small / (1 + small)
