"""A score that is not a number passes unnoticed. Try `[[(0.9, "d1")], [(nan, "d2")]]` with `k = 1`: the contract asks
for `ValueError`. Every comparison with NaN is false, so it breaks the order of a heap or a sort without any error,
and a check such as `score == nan` is false as well. Test each score as you read it, with `math.isnan`.
"""

FAILS = [
    "test_a_score_that_is_not_a_number_at_the_head_is_refused",
    "test_a_score_that_is_not_a_number_further_down_is_refused",
]

from heapq import merge


def merge_topk(shards: list[list[tuple[float, str]]], k: int) -> list[tuple[float, str]]:
    merged: list[tuple[float, str]] = []
    if k == 0:
        return merged
    taken: set[str] = set()
    for score, document in merge(*shards, key=lambda hit: (-hit[0], hit[1])):
        if document not in taken:
            taken.add(document)
            merged.append((score, document))
            if len(merged) == k:
                break
    return merged
