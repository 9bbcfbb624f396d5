"""You add up the gains of all queries and divide by the sum of the best ones.

A query with three items of grade 3 then weighs fifteen times as much as one with a single item of grade 1. With the
first perfect and the second at zero you report 0.94, and half of your users found nothing. Take the ratio for each
query and the mean of the ratios.
"""

FAILS = [
    "test_nothing_shown_scores_zero_when_something_exists",
    "test_without_an_ideal_each_query_is_its_own",
    "test_every_query_weighs_the_same",
    "test_small_random_queries_agree_with_trying_every_order",
]

from math import log2


def ndcg(queries: list[list[int]], ideal: list[list[int]] | None, k: int) -> tuple[float, int]:
    if k < 1:
        raise ValueError("k is below 1")
    judged = queries if ideal is None else ideal
    if any(grade < 0 for grades in (*queries, *judged) for grade in grades):
        raise ValueError("a grade is negative")
    gained, possible, empty = 0.0, 0.0, 0
    for shown, exist in zip(queries, judged, strict=True):
        best = _dcg(sorted(exist, reverse=True)[:k])
        if best > 0:
            gained += _dcg(shown[:k])
            possible += best
        else:
            empty += 1
    return (gained / possible if possible else 0.0), empty


def _dcg(grades: list[int]) -> float:
    return sum((2**grade - 1) / log2(1 + rank) for rank, grade in enumerate(grades, 1))
