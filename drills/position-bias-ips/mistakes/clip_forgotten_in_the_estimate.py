"""You clip the weights for the sample size and leave them whole in the estimate.

With a clip of 2 a click in third place still counts for 4, so one lucky click deep down decides, which is what the
clip was agreed for. The clipped weight is *the* weight of the impression: use one number for everything.
"""

FAILS = [
    "test_a_clicked_weight_is_clipped_as_well",
    "test_small_random_logs_agree_with_looking_at_each_item_alone",
    "test_the_better_product_lower_down_is_found",
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
        shown[1] += clicked / propensity[position - 1]
        shown[2] += weight
        shown[3] += weight * weight
    return {item: (min(1.0, won / n), total**2 / squares) for item, (n, won, total, squares) in sums.items()}
