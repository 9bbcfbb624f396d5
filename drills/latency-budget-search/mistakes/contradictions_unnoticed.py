"""You trust that quality never falls and do not look at your own measurements. Try budgets 0 and 1 with qualities 0.6
and 0.5 and target 0.4: more time gave less quality, so the replay is broken, and you report 0 as if nothing had
happened. Keep what you have measured on either side of the gap, and check each new value against it.
"""

FAILS = [
    "test_ends_that_contradict_each_other_are_refused_even_if_both_meet_the_target",
    "test_ends_that_contradict_each_other_are_refused_even_if_neither_meets_the_target",
    "test_ends_on_the_wrong_sides_of_the_target_are_refused",
    "test_a_middle_below_the_lower_end_is_refused",
    "test_a_middle_above_the_upper_end_is_refused",
]


def smallest_budget(lo, hi, quality, target):
    if lo > hi or quality(hi) < target - 1e-9:
        return None
    while lo < hi:
        middle = (lo + hi) // 2
        if quality(middle) >= target - 1e-9:
            hi = middle
        else:
            lo = middle + 1
    return lo
