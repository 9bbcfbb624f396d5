"""You cut the shown list at `k` and let the best order run on to its end.

With four items of grade 1 and `k = 2`, showing two of them is the best that anybody can do, and you give 0.64. A
query with many good items can then never score 1, and NDCG@5 falls when more relevant items are judged. Cut both
lists at `k`.
"""

FAILS = [
    "test_the_best_order_is_cut_at_place_k_as_well",
    "test_one_place_asks_only_for_the_first_item",
    "test_small_random_queries_agree_with_trying_every_order",
]

from math import log2


def ndcg(queries: list[list[int]], ideal: list[list[int]] | None, k: int) -> tuple[float, int]:
    if k < 1:
        raise ValueError("k is below 1")
    judged = queries if ideal is None else ideal
    if any(grade < 0 for grades in (*queries, *judged) for grade in grades):
        raise ValueError("a grade is negative")
    scores = []
    for shown, exist in zip(queries, judged, strict=True):
        best = _dcg(sorted(exist, reverse=True))
        if best > 0:
            scores.append(_dcg(shown[:k]) / best)
    return (sum(scores) / len(scores) if scores else 0.0), len(queries) - len(scores)


def _dcg(grades: list[int]) -> float:
    return sum((2**grade - 1) / log2(1 + rank) for rank, grade in enumerate(grades, 1))
