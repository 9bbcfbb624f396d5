"""You divide by the best order of what was shown, not of what exists.

Show `[1, 0, 0]` while a product of grade 3 exists: your answer is 1.0, a perfect score for a list that lost the best
product. Whatever retrieval throws away then helps the metric. The best order is made from all judged items; the shown
ones are only what the ranker made of them.
"""

FAILS = [
    "test_a_product_that_was_never_retrieved_counts",
    "test_nothing_shown_scores_zero_when_something_exists",
    "test_only_irrelevant_items_shown_score_zero",
    "test_every_query_weighs_the_same",
    "test_small_random_queries_agree_with_trying_every_order",
    "test_losing_the_best_products_does_not_pay",
]

from math import log2


def ndcg(queries: list[list[int]], ideal: list[list[int]] | None, k: int) -> tuple[float, int]:
    if k < 1:
        raise ValueError("k is below 1")
    judged = queries if ideal is None else ideal
    if any(grade < 0 for grades in (*queries, *judged) for grade in grades):
        raise ValueError("a grade is negative")
    if len(judged) != len(queries):
        raise ValueError("unequal lengths")
    scores = []
    for shown in queries:
        best = _dcg(sorted(shown, reverse=True)[:k])
        if best > 0:
            scores.append(_dcg(shown[:k]) / best)
    return (sum(scores) / len(scores) if scores else 0.0), len(queries) - len(scores)


def _dcg(grades: list[int]) -> float:
    return sum((2**grade - 1) / log2(1 + rank) for rank, grade in enumerate(grades, 1))
