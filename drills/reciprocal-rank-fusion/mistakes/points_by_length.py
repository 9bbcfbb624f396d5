"""You give points for the places below a document, so a list's length becomes its volume.

With lists of 3 and 3,000 documents, first place in the short one earns 3 points and place 2,000 in the long one earns
1,001. That is the colleague's mistake again: two scales a thousand apart, added. A place has to be worth the same in
every list, so the contribution may depend on the rank and on nothing else of the list.
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
    "test_small_random_lists_agree_with_exact_fractions",
    "test_a_list_a_thousand_times_longer_has_no_louder_voice",
]


def rrf(lists: list[list[str]], weights: list[float] | None = None, c: int = 60) -> list[tuple[str, float]]:
    weights = [1.0] * len(lists) if weights is None else weights
    if len(weights) != len(lists) or any(weight < 0 for weight in weights):
        raise ValueError("one weight of at least 0 for each list")
    points: dict[str, list[float]] = {}
    best: dict[str, int] = {}
    for ranking, weight in zip(lists, weights, strict=True):
        if weight == 0:
            continue
        seen: set[str] = set()
        for rank, document in enumerate(ranking, start=1):
            if document not in seen:
                seen.add(document)
                points.setdefault(document, []).append(weight * (len(ranking) - rank + 1))
                best[document] = min(rank, best.get(document, rank))
    scores = {document: sum(values) for document, values in points.items()}
    return sorted(scores.items(), key=lambda pair: (-pair[1], best[pair[0]], pair[0]))
