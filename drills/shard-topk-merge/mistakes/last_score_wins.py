"""A later shard overwrites the score of a document, even with a worse one. Try `[[(0.9, "d1")], [(0.2, "d1")]]` with
`k = 1`: the best score of `d1` is 0.9, and you return 0.2. You also read every entry there is. If hits are taken best
first, the first score you meet for a document is its best, and nothing has to be overwritten.
"""

FAILS = [
    "test_a_repeated_document_and_a_tie",
    "test_a_repeat_does_not_use_up_a_place",
    "test_the_better_score_wins_when_it_comes_from_the_first_shard",
    "test_small_random_shards_agree_with_sorting_everything",
    "test_ten_hits_from_fifty_long_shards_read_sixty_entries_at_most",
    "test_repeats_met_on_the_way_allow_one_more_read_each",
]

from math import isnan


def merge_topk(shards: list[list[tuple[float, str]]], k: int) -> list[tuple[float, str]]:
    scores: dict[str, float] = {}
    for shard in shards:
        for score, document in shard:
            if isnan(score):
                raise ValueError("NaN")
            scores[document] = score
    ranked = sorted((-score, document) for document, score in scores.items())
    return [(-negative, document) for negative, document in ranked[:k]]
