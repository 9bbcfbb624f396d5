"""You notice a contradiction only if it changes a *yes* into a *no*. The contract is about the measurements
themselves, whatever the target: with budgets 0 and 1, qualities 0.6 and 0.5, and target 0.4, both say *yes*, and
still more time gave less quality. A broken replay does not become sound because the target happens to be low: compare
the qualities.
"""

FAILS = [
    "test_ends_that_contradict_each_other_are_refused_even_if_both_meet_the_target",
    "test_ends_that_contradict_each_other_are_refused_even_if_neither_meets_the_target",
    "test_a_middle_below_the_lower_end_is_refused",
    "test_a_middle_above_the_upper_end_is_refused",
]


def smallest_budget(lo, hi, quality, target):
    if lo > hi:
        return None
    first = quality(lo) >= target - 1e-9
    last = quality(hi) >= target - 1e-9 if hi > lo else first
    if first and not last:
        raise ValueError("quality falls")
    if first:
        return lo
    if not last:
        return None
    while hi - lo > 1:
        middle = (lo + hi) // 2
        if quality(middle) >= target - 1e-9:
            hi = middle
        else:
            lo = middle
    return hi
