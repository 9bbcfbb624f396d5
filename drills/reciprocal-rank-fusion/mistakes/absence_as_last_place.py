"""You give a document a little from lists that do not hold it, as if it stood just behind their end.

With `rrf([[], ["a"], []])`, `a` is named once, at rank 1, so its score is 1/61; yours is three times that. The shorter
a list, the more it would give to what it never found. Absence is no place: it adds nothing.
"""

FAILS = [
    "test_a_document_in_both_lists_comes_first",
    "test_empty_lists_add_nothing",
    "test_a_heavier_list_counts_for_more",
    "test_equal_scores_are_ordered_by_best_rank",
    "test_equal_scores_and_best_ranks_are_ordered_by_id",
    "test_a_list_of_weight_zero_does_not_break_ties",
    "test_without_the_constant_one_first_place_is_worth_two_second_places",
    "test_small_random_lists_agree_with_exact_fractions",
    "test_a_list_a_thousand_times_longer_has_no_louder_voice",
]

import math


def rrf(lists: list[list[str]], weights: list[float] | None = None, c: int = 60) -> list[tuple[str, float]]:
    weights = [1.0] * len(lists) if weights is None else weights
    if len(weights) != len(lists) or any(weight < 0 for weight in weights):
        raise ValueError("one weight of at least 0 for each list")
    ranked = [
        ({document: rank for rank, document in reversed(list(enumerate(ranking, start=1)))}, len(ranking) + 1, weight)
        for ranking, weight in zip(lists, weights, strict=True)
        if weight > 0
    ]
    documents = {document for ranks, _, _ in ranked for document in ranks}
    scores: dict[str, float] = {}
    best: dict[str, int] = {}
    for document in documents:
        scores[document] = math.fsum(weight / (c + ranks.get(document, last)) for ranks, last, weight in ranked)
        best[document] = min(ranks.get(document, last) for ranks, last, _ in ranked)
    return sorted(scores.items(), key=lambda pair: (-pair[1], best[pair[0]], pair[0]))
