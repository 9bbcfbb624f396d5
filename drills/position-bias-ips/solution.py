def relevance(
    logs: list[tuple[str, int, bool]], propensity: list[float], clip: float
) -> dict[str, tuple[float, float]]:
    """Return (estimated relevance, effective sample size) for each item shown.

    Clicks are weighted by the inverse propensity of their position, at most `clip`. ValueError for a propensity
    outside (0, 1], a clip below 1 or a position without propensity.
    """
    if any(not 0 < look <= 1 for look in propensity) or clip < 1:
        raise ValueError("a propensity outside (0, 1], or a clip below 1")
    weights = [min(1 / look, clip) for look in propensity]
    sums: dict[str, list[float]] = {}
    for item, position, clicked in logs:
        if not 1 <= position <= len(weights):  # a position of 0 would silently read the last weight
            raise ValueError(f"position {position} has no propensity")
        weight = weights[position - 1]
        shown = sums.setdefault(item, [0, 0.0, 0.0, 0.0])
        shown[0] += 1
        shown[1] += weight * clicked
        shown[2] += weight
        shown[3] += weight * weight
    return {item: (min(1.0, won / n), total**2 / squares) for item, (n, won, total, squares) in sums.items()}
