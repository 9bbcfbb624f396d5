"""You count a query for which nothing relevant exists as a failure of the ranker.

In the second example the first query scores 0.83 and for the second there was nothing to find: your mean is 0.41. The
number now falls when more hopeless queries are logged, and the ranker cannot do anything about it. Leave such queries
out of the mean, and report how many they were.
"""

FAILS = [
    "test_a_query_without_anything_to_find_is_left_out",
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
    total, empty = 0.0, 0
    for shown, exist in zip(queries, judged, strict=True):
        best = _dcg(sorted(exist, reverse=True)[:k])
        if best > 0:
            total += _dcg(shown[:k]) / best
        else:
            empty += 1
    return (total / len(queries) if queries else 0.0), empty


def _dcg(grades: list[int]) -> float:
    return sum((2**grade - 1) / log2(1 + rank) for rank, grade in enumerate(grades, 1))
