"""You return a budget that does not meet the target. Try one budget, 7, with quality 0.4 and target 0.5: nothing
meets it, so the answer is `None`, and yours is 7. The loop that halves the range always ends at some budget; that
this one says *yes* holds only if you have seen a *yes* at the upper end before you began.
"""

FAILS = [
    "test_a_target_out_of_reach_gives_none",
    "test_a_single_budget_that_misses_the_target",
    "test_a_rounding_error_on_a_plateau_is_no_contradiction",
    "test_every_step_in_every_short_range",
    "test_a_thousand_budgets_out_of_reach_take_at_most_12_measurements",
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
    while hi - lo > 1:
        middle = (lo + hi) // 2
        value = quality(middle)
        if value < below - 1e-9 or value > above + 1e-9:
            raise ValueError("quality falls")
        if value >= target - 1e-9:
            hi, above = middle, min(above, value)
        else:
            lo, below = middle, max(below, value)
    return hi
