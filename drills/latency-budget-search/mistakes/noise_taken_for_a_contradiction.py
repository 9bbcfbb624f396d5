"""You raise an alarm over a rounding error. Two measurements contradict each other only if quality falls by more than
`1e-9`. Try budgets 0 and 1 with qualities `0.8` and `0.7 + 0.1`: the second is 0.7999999999999999, the plateau is
flat for all that matters, and you raise `ValueError`. The tolerance belongs in both comparisons, with the target and
between measurements.
"""

FAILS = [
    "test_a_rounding_error_on_a_plateau_is_no_contradiction",
    "test_a_fall_of_exactly_the_tolerance_is_no_contradiction",
]


def smallest_budget(lo, hi, quality, target):
    if lo > hi:
        return None
    below = quality(lo)
    above = quality(hi) if hi > lo else below
    if below > above:
        raise ValueError("quality falls")
    if below >= target - 1e-9:
        return lo
    if above < target - 1e-9:
        return None
    while hi - lo > 1:
        middle = (lo + hi) // 2
        value = quality(middle)
        if value < below or value > above:
            raise ValueError("quality falls")
        if value >= target - 1e-9:
            hi, above = middle, min(above, value)
        else:
            lo, below = middle, max(below, value)
    return hi
