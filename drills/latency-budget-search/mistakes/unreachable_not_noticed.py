"""You return `hi` even when `hi` misses the target. Try one budget with quality 0.5 and a target of 0.6: the answer
is `None`, and you give that budget. Your search narrows the range to one candidate and trusts it. Decide what `hi`
*means* in your invariant: it may only be the answer if it has been measured and meets the target.
"""

FAILS = [
    "test_a_target_out_of_reach_gives_none",
    "test_an_empty_range_is_not_measured",
    "test_a_single_budget_that_misses_the_target",
    "test_a_rounding_error_on_a_plateau_is_no_contradiction",
    "test_every_step_in_every_short_range",
    "test_a_thousand_budgets_out_of_reach_take_at_most_12_measurements",
]

from collections.abc import Callable


def smallest_budget(lo: int, hi: int, quality: Callable[[int], float], target: float) -> int | None:
    at_low = quality(lo)
    at_high = at_low if hi == lo else quality(hi)
    if at_high < at_low - 1e-9:
        raise ValueError("quality fell")
    low, high = lo, hi
    while low < high:
        middle = (low + high) // 2
        at_middle = at_low if middle == lo else quality(middle)
        if not at_low - 1e-9 <= at_middle <= at_high + 1e-9:
            raise ValueError("quality fell")
        if at_middle >= target - 1e-9:
            high, at_high = middle, at_middle
        else:
            low, at_low = middle + 1, at_middle
    return low
