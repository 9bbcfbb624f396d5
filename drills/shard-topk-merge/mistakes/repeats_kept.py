"""The same document appears several times in your answer. Try `[[(0.9, "d1")], [(0.8, "d1")]]` with `k = 2`: there is
one document, so the answer is `[(0.9, "d1")]`. Replicas make repeats normal, and a reader who sees one document twice
has lost a place. Remember which documents you have taken; the first time one comes out, it has its best score.
"""

FAILS = [
    "test_a_repeated_document_and_a_tie",
    "test_a_repeat_does_not_use_up_a_place",
    "test_small_random_shards_agree_with_sorting_everything",
    "test_repeats_met_on_the_way_allow_one_more_read_each",
]

from heapq import heappop, heappush
from math import isnan


def merge_topk(shards: list[list[tuple[float, str]]], k: int) -> list[tuple[float, str]]:
    heads: list[tuple[float, str, int, int]] = []

    def read(shard: int, place: int) -> None:
        if place < len(shards[shard]):
            score, document = shards[shard][place]
            if isnan(score):
                raise ValueError("NaN")
            heappush(heads, (-score, document, shard, place))

    for shard in range(len(shards)):
        read(shard, 0)
    merged: list[tuple[float, str]] = []
    while heads and len(merged) < k:
        negative, document, shard, place = heappop(heads)
        merged.append((-negative, document))
        if len(merged) < k:
            read(shard, place + 1)
    return merged
