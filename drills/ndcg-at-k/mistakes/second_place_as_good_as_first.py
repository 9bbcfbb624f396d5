"""Your discount begins one rank too late: the first two places count the same.

With one relevant item, `[0, 1]` scores 1.0, as if nobody cared what stands first. You divide by `log2(rank)`, which
is 0 for the first place, and mend that with a special case. `log2(1 + rank)` is 1 for rank 1 and needs no special
case.
"""

FAILS = [
    "test_a_product_that_was_never_retrieved_counts",
    "test_a_query_without_anything_to_find_is_left_out",
    "test_one_relevant_item_in_second_place",
    "test_the_third_place_is_worth_half",
    "test_gains_grow_with_the_power_of_the_grade",
    "test_k_may_be_larger_than_the_lists",
    "test_without_an_ideal_each_query_is_its_own",
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
    return sum((2**grade - 1) / max(1, log2(rank)) for rank, grade in enumerate(grades, 1))
