"""Equal scores come out in the order of the shards, not of the document ids. Try `[[(0.5, "d2")], [(0.5, "d1")]]`
with `k = 2`: `d1` comes first. A heap compares its tuples from left to right, and in yours the number of the shard
stands before the document. An answer that depends on which shard is listed first changes when the cluster is rebuilt.
"""

FAILS = [
    "test_a_repeated_document_and_a_tie",
    "test_equal_scores_go_by_document_and_not_by_shard",
    "test_small_random_shards_agree_with_sorting_everything",
]

from heapq import heappop, heappush
from math import isnan


def merge_topk(shards: list[list[tuple[float, str]]], k: int) -> list[tuple[float, str]]:
    heads: list[tuple[float, int, int, str]] = []

    def read(shard: int, place: int) -> None:
        if place < len(shards[shard]):
            score, document = shards[shard][place]
            if isnan(score):
                raise ValueError("NaN")
            heappush(heads, (-score, shard, place, document))

    for shard in range(len(shards)):
        read(shard, 0)
    merged: list[tuple[float, str]] = []
    taken: set[str] = set()
    while heads and len(merged) < k:
        negative, shard, place, document = heappop(heads)
        if document not in taken:
            taken.add(document)
            merged.append((-negative, document))
        if len(merged) < k:
            read(shard, place + 1)
    return merged
