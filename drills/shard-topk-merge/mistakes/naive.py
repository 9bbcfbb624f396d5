"""Your answers are right, but you read everything. With 50 shards of 2,000 hits you fetch 100,000 entries to show
ten. The lists are sorted, so the best remaining hit is always at the head of one of them: keep only the heads in a
heap, and read one further entry where you have just taken one.
"""

FAILS = [
    "test_ten_hits_from_fifty_long_shards_read_sixty_entries_at_most",
    "test_repeats_met_on_the_way_allow_one_more_read_each",
]

from math import isnan


def merge_topk(shards: list[list[tuple[float, str]]], k: int) -> list[tuple[float, str]]:
    if k == 0:
        return []
    best: dict[str, float] = {}
    for shard in shards:
        for score, document in shard:
            if isnan(score):
                raise ValueError("NaN")
            best[document] = max(score, best.get(document, score))
    ranked = sorted((-score, document) for document, score in best.items())
    return [(-negative, document) for negative, document in ranked[:k]]
