from collections.abc import Callable

TOLERANCE = 1e-9


def smallest_budget(lo: int, hi: int, quality: Callable[[int], float], target: float) -> int | None:
    """Return the smallest budget in lo..hi whose quality meets the target, or None.

    ValueError when two measurements contradict each other: more time, lower quality.
    """
    if lo > hi:
        return None
    best_below = quality(lo)
    worst_above = quality(hi) if hi != lo else best_below
    if best_below > worst_above + TOLERANCE:
        raise ValueError(f"quality falls between {lo} and {hi}")
    if best_below >= target - TOLERANCE:
        return lo
    if worst_above < target - TOLERANCE:
        return None
    # Invariant: lo misses the target and hi meets it. All measurements at lo or left of it are at most best_below,
    # all at hi or right of it at least worst_above, so one comparison with each covers every earlier measurement.
    while hi - lo > 1:
        middle = (lo + hi) // 2
        value = quality(middle)
        if value < best_below - TOLERANCE or value > worst_above + TOLERANCE:
            raise ValueError(f"the quality at {middle} contradicts an earlier measurement")
        if value >= target - TOLERANCE:
            hi, worst_above = middle, min(worst_above, value)
        else:
            lo, best_below = middle, max(best_below, value)
    return hi
