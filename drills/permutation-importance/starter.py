from collections.abc import Callable


def importance(
    predict: Callable[[list[list[float]]], list[float]],
    X: list[list[float]],
    y: list[float],
    metric: Callable[[list[float], list[float]], float],
    groups: dict[str, list[int]],
    repeats: int,
    seed: int,
) -> dict[str, tuple[float, float]]:
    """Return for each group of columns (mean drop of the score, its standard deviation) when it is shuffled.

    The columns of a group move together. X stays as it is. ValueError for no repeats or unequal lengths.
    """
    raise NotImplementedError
