"""You give the first place rank 0.

With `rrf([["a"]])` the score is 1/61, but yours is 1/60; and with `c = 0` the first place divides by zero. In the
formula the first place has rank 1. Say whether you count from 0 or from 1 before you write a loop, and tell the
counter.
"""

FAILS = [
    "test_a_document_in_both_lists_comes_first",
    "test_mirrored_lists_leave_the_order_to_the_id",
    "test_one_list_keeps_its_order",
    "test_empty_lists_add_nothing",
    "test_a_document_named_twice_counts_once_at_its_best_rank",
    "test_a_heavier_list_counts_for_more",
    "test_equal_scores_are_ordered_by_best_rank",
    "test_equal_scores_and_best_ranks_are_ordered_by_id",
    "test_a_list_of_weight_zero_is_left_out",
    "test_a_list_of_weight_zero_does_not_break_ties",
    "test_without_the_constant_one_first_place_is_worth_two_second_places",
    "test_a_list_a_thousand_times_longer_has_no_louder_voice",
]

import math


def rrf(lists: list[list[str]], weights: list[float] | None = None, c: int = 60) -> list[tuple[str, float]]:
    weights = [1.0] * len(lists) if weights is None else weights
    if len(weights) != len(lists) or any(weight < 0 for weight in weights):
        raise ValueError("one weight of at least 0 for each list")
    parts: dict[str, list[float]] = {}
    best: dict[str, int] = {}
    for ranking, weight in zip(lists, weights, strict=True):
        seen: set[str] = set()
        for rank, document in enumerate(ranking):
            if weight > 0 and document not in seen:
                seen.add(document)
                parts.setdefault(document, []).append(weight / (c + rank))
                best[document] = min(rank, best.get(document, rank))
    scores = {document: math.fsum(values) for document, values in parts.items()}
    return sorted(scores.items(), key=lambda pair: (-pair[1], best[pair[0]], pair[0]))
