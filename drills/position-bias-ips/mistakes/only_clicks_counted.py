"""You average over the clicked impressions and forget the others.

A lamp clicked once in four times in second place then looks like one that everybody wants. An impression without a
click contributes 0 to the sum and 1 to the number; without it nothing tells the loved from the merely shown.
"""

FAILS = [
    "test_one_click_in_third_place_stands_for_four",
    "test_a_large_weight_is_clipped",
    "test_a_clip_of_one_gives_the_plain_click_rate",
    "test_without_a_clip_the_whole_weight_counts",
    "test_a_clicked_weight_is_clipped_as_well",
    "test_a_single_weighted_click_is_not_cut_down_to_one",
    "test_impressions_without_a_click_count_as_well",
    "test_items_do_not_mix",
    "test_small_random_logs_agree_with_looking_at_each_item_alone",
    "test_the_better_product_lower_down_is_found",
    "test_sixty_thousand_impressions_of_twenty_thousand_items",
]


def relevance(
    logs: list[tuple[str, int, bool]], propensity: list[float], clip: float
) -> dict[str, tuple[float, float]]:
    if any(not 0 < look <= 1 for look in propensity) or clip < 1:
        raise ValueError("bad propensity or clip")
    weights = [min(1 / look, clip) for look in propensity]
    sums: dict[str, list[float]] = {}
    for item, position, clicked in logs:
        if not 1 <= position <= len(weights):
            raise ValueError("a position has no propensity")
        weight = weights[position - 1]
        shown = sums.setdefault(item, [0, 0.0, 0.0, 0.0])
        shown[0] += clicked
        shown[1] += weight * clicked
        shown[2] += weight
        shown[3] += weight * weight
    return {
        item: (min(1.0, won / n) if n else 0.0, total**2 / squares) for item, (n, won, total, squares) in sums.items()
    }
