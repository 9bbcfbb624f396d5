def fit(X: list[list[float]], y: list[int], lam: float, lr: float, steps: int) -> tuple[float, list[float]]:
    """Return (intercept, weights) after `steps` full-batch gradient steps of size `lr`, starting with zeros.

    The objective is the mean log loss plus lam / 2 times the sum of the squared weights. ValueError without rows or
    for unequal lengths.
    """
    raise NotImplementedError


def predict(model: tuple[float, list[float]], x: list[float]) -> float:
    """Return the probability of label 1 for one row. ValueError for a row of another length than the weights."""
    raise NotImplementedError
