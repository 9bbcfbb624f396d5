def relevance(
    logs: list[tuple[str, int, bool]], propensity: list[float], clip: float
) -> dict[str, tuple[float, float]]:
    """Return (estimated relevance, effective sample size) for each item shown.

    Clicks are weighted by the inverse propensity of their position, at most `clip`. ValueError for a propensity
    outside (0, 1], a clip below 1 or a position without propensity.
    """
    raise NotImplementedError
