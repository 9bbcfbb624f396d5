def best_threshold(y: list[int], p: list[float], c_fp: float, c_fn: float) -> dict[str, float | None]:
    """Return the cheapest threshold and its cost, and the calibrated rule and its cost on the same rows.

    Keys: threshold, cost, rule, rule_cost. A row is flagged when its score is at or above the threshold; infinity
    flags nothing. The highest threshold wins a tie. ValueError for unequal lengths or a negative cost.
    """
    raise NotImplementedError
