"""You compare with the target exactly, and the contract gives a tolerance of `1e-9`. Try one budget with quality `0.7
+ 0.1` and target `0.8`: in floats that sum is 0.7999999999999999, so you return `None` where the budget meets the
target. An average of floats carries rounding errors; "at least the target" needs the tolerance that was agreed.
"""

FAILS = [
    "test_a_quality_a_rounding_error_below_the_target_meets_it",
    "test_a_quality_of_exactly_the_target_less_the_tolerance_meets_it",
]


def smallest_budget(lo, hi, quality, target):
    if lo > hi:
        return None
    below = quality(lo)
    above = quality(hi) if hi > lo else below
    if below > above + 1e-9:
        raise ValueError("quality falls")
    if below >= target:
        return lo
    if above < target:
        return None
    while hi - lo > 1:
        middle = (lo + hi) // 2
        value = quality(middle)
        if value < below - 1e-9 or value > above + 1e-9:
            raise ValueError("quality falls")
        if value >= target:
            hi, above = middle, min(above, value)
        else:
            lo, below = middle, max(below, value)
    return hi
