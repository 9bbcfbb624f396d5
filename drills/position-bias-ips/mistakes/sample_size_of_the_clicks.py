"""You compute the effective sample size from the clicked impressions only.

An item without a click then has none, although it was shown a thousand times, and that is knowledge: it is not
wanted. The size says how uneven the weights of the impressions are; whether they were clicked is no part of it.
"""

FAILS = [
    "test_one_click_in_third_place_stands_for_four",
    "test_a_large_weight_is_clipped",
    "test_one_impression_without_a_click",
    "test_a_clip_of_one_gives_the_plain_click_rate",
    "test_without_a_clip_the_whole_weight_counts",
    "test_a_clicked_weight_is_clipped_as_well",
    "test_impressions_without_a_click_count_as_well",
    "test_mixed_positions_are_worth_fewer_impressions",
    "test_items_do_not_mix",
    "test_the_last_position_has_a_propensity",
    "test_small_random_logs_agree_with_looking_at_each_item_alone",
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
        shown[0] += 1
        shown[1] += weight * clicked
        shown[2] += weight * clicked
        shown[3] += weight * weight * clicked
    return {
        item: (min(1.0, won / n), total**2 / squares if squares else 0.0)
        for item, (n, won, total, squares) in sums.items()
    }
