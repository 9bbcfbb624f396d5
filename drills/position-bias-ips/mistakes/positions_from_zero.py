"""You take the position itself as the index, although the first position is 1.

Every impression gets the weight of the place below it, the last one falls off the end, and a faulty position of 0 is
quietly accepted. Say aloud whether positions begin at 0 or at 1 before you index with one.
"""

FAILS = [
    "test_one_click_in_third_place_stands_for_four",
    "test_a_large_weight_is_clipped",
    "test_a_clip_of_one_gives_the_plain_click_rate",
    "test_without_a_clip_the_whole_weight_counts",
    "test_a_clicked_weight_is_clipped_as_well",
    "test_an_estimate_above_one_is_reported_as_one",
    "test_a_single_weighted_click_is_not_cut_down_to_one",
    "test_impressions_without_a_click_count_as_well",
    "test_mixed_positions_are_worth_fewer_impressions",
    "test_items_do_not_mix",
    "test_the_last_position_has_a_propensity",
    "test_a_position_without_propensity_is_refused",
    "test_the_arguments_are_left_as_they_were",
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
        if not 0 <= position < len(weights):
            raise ValueError("a position has no propensity")
        weight = weights[position]
        shown = sums.setdefault(item, [0, 0.0, 0.0, 0.0])
        shown[0] += 1
        shown[1] += weight * clicked
        shown[2] += weight
        shown[3] += weight * weight
    return {item: (min(1.0, won / n), total**2 / squares) for item, (n, won, total, squares) in sums.items()}
