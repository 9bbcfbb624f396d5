"""You step past the answer. When the middle meets the target you continue with the budgets *below* it, and the middle
itself, which may be the smallest good one, is forgotten. Try budgets 0 to 2 with qualities 0.1, 0.6, 0.9 and target
0.5: the middle, 1, is the answer, and you give 0, which misses. Say before the loop what is true of `lo` and of `hi`,
and move each end only to where the sentence stays true.
"""

FAILS = [
    "test_the_smallest_of_the_budgets_that_meet_the_target",
    "test_every_step_in_every_short_range",
    "test_a_million_budgets_take_at_most_22_measurements",
    "test_a_quality_of_exactly_the_target_less_the_tolerance_meets_it",
    "test_a_fall_of_exactly_the_tolerance_is_no_contradiction",
]


def smallest_budget(lo, hi, quality, target):
    if lo > hi:
        return None
    below = quality(lo)
    above = quality(hi) if hi > lo else below
    if below > above + 1e-9:
        raise ValueError("quality falls")
    if below >= target - 1e-9:
        return lo
    if above < target - 1e-9:
        return None
    while lo < hi:
        middle = (lo + hi) // 2
        value = quality(middle)
        if value < below - 1e-9 or value > above + 1e-9:
            raise ValueError("quality falls")
        if value >= target - 1e-9:
            hi, above = middle - 1, min(above, value)
        else:
            lo, below = middle + 1, max(below, value)
    return lo
