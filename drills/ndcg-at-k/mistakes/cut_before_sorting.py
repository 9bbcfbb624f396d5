"""You cut the judged items to `k` before you sort them.

The judged grades come in any order. From `[0, 0, 1]` with `k = 2` you keep the two zeros and say that nothing
relevant exists; from `[0, 1, 2, 3]` you may lose the very best. First all of them, best first; then the first `k`
places.
"""

FAILS = [
    "test_a_product_that_was_never_retrieved_counts",
    "test_only_irrelevant_items_shown_score_zero",
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
        best = _dcg(sorted(exist[:k], reverse=True))
        if best > 0:
            scores.append(_dcg(shown[:k]) / best)
    return (sum(scores) / len(scores) if scores else 0.0), len(queries) - len(scores)


def _dcg(grades: list[int]) -> float:
    return sum((2**grade - 1) / log2(1 + rank) for rank, grade in enumerate(grades, 1))
