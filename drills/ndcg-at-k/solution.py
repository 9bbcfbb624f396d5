from math import log2
from statistics import fmean


def ndcg(queries: list[list[int]], ideal: list[list[int]] | None, k: int) -> tuple[float, int]:
    """Return (mean NDCG@k, number of queries left out because nothing relevant exists for them).

    The gain of a grade g is 2**g - 1; the best order is taken over all judged items. ValueError for k below 1, a
    negative grade or lists of different lengths.
    """
    if k < 1:
        raise ValueError(f"k is {k}")
    judged = queries if ideal is None else ideal
    if any(grade < 0 for grades in (*queries, *judged) for grade in grades):
        raise ValueError("a grade is negative")
    scores = []
    for shown, exist in zip(queries, judged, strict=True):
        best = _dcg(sorted(exist, reverse=True)[:k])
        if best > 0:
            scores.append(_dcg(shown[:k]) / best)
    return fmean(scores) if scores else 0.0, len(queries) - len(scores)


def _dcg(grades: list[int]) -> float:
    """Discounted gain of a list that is already cut to its first places."""
    return sum((2**grade - 1) / log2(1 + rank) for rank, grade in enumerate(grades, 1))
