"""You use the grade itself as the gain.

That is the older definition, and both go by the name of NDCG. For `[1, 3]` it gives 0.80, while `2**grade - 1` gives
0.71: an excellent product in second place is missed more. The statement fixes the gain; in a round, say which of the
two you use before you write it.
"""

FAILS = [
    "test_a_product_that_was_never_retrieved_counts",
    "test_a_query_without_anything_to_find_is_left_out",
    "test_gains_grow_with_the_power_of_the_grade",
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
        best = _dcg(sorted(exist, reverse=True)[:k])
        if best > 0:
            scores.append(_dcg(shown[:k]) / best)
    return (sum(scores) / len(scores) if scores else 0.0), len(queries) - len(scores)


def _dcg(grades: list[int]) -> float:
    return sum(grade / log2(1 + rank) for rank, grade in enumerate(grades, 1))
