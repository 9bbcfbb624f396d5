"""You check only that a position is not too large.

Position 0 becomes the index -1, and Python answers with the last element: the propensity of the deepest place,
without a word. Refuse what lies below the first position as well.
"""

FAILS = [
    "test_a_position_without_propensity_is_refused",
]


def relevance(
    logs: list[tuple[str, int, bool]], propensity: list[float], clip: float
) -> dict[str, tuple[float, float]]:
    if any(not 0 < look <= 1 for look in propensity) or clip < 1:
        raise ValueError("bad propensity or clip")
    weights = [min(1 / look, clip) for look in propensity]
    sums: dict[str, list[float]] = {}
    for item, position, clicked in logs:
        if position > len(weights):
            raise ValueError("a position has no propensity")
        weight = weights[position - 1]
        shown = sums.setdefault(item, [0, 0.0, 0.0, 0.0])
        shown[0] += 1
        shown[1] += weight * clicked
        shown[2] += weight
        shown[3] += weight * weight
    return {item: (min(1.0, won / n), total**2 / squares) for item, (n, won, total, squares) in sums.items()}
