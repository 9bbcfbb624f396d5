from heapq import heappop, heappush
from math import isnan


def merge_topk(shards: list[list[tuple[float, str]]], k: int) -> list[tuple[float, str]]:
    """Return the best k documents of all shards as (score, document), best first, each document once.

    Every shard is sorted by falling score, then by document. ValueError if a score that is read is NaN.
    """
    if k == 0:
        return []
    # One entry a shard, its head: (-score, document, shard, place). heapq keeps the smallest on top, hence the minus.
    heads: list[tuple[float, str, int, int]] = []

    def read(shard: int, place: int) -> None:
        if place < len(shards[shard]):
            score, document = shards[shard][place]
            if isnan(score):
                raise ValueError(f"shard {shard} gives document {document!r} the score NaN")
            heappush(heads, (-score, document, shard, place))

    for shard in range(len(shards)):
        read(shard, 0)

    merged: list[tuple[float, str]] = []
    taken: set[str] = set()
    while heads:
        negative, document, shard, place = heappop(heads)
        # Invariant: entries leave the heap best first, so the first one of a document carries its best score.
        if document not in taken:
            taken.add(document)
            merged.append((-negative, document))
            # Stop before reading on: the next head of this shard is no longer needed.
            if len(merged) == k:
                break
        read(shard, place + 1)
    return merged
