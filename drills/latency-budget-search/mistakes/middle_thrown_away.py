"""When the middle meets the target you go on below it and forget it, although it may be the answer itself. Try
budgets 1 to 3 with qualities 0.2, 0.8, 0.9 and a target of 0.6: the middle, 2, meets the target and is the smallest,
but you set the upper border to 1 and return a budget that misses. A budget known to be good enough must stay inside
the range you still consider.
"""

FAILS = [
    "test_the_smallest_of_the_budgets_that_meet_the_target",
    "test_an_empty_range_is_not_measured",
    "test_every_step_in_every_short_range",
    "test_a_million_budgets_take_at_most_22_measurements",
]

from collections.abc import Callable


def smallest_budget(lo: int, hi: int, quality: Callable[[int], float], target: float) -> int | None:
    at_low = quality(lo)
    at_high = at_low if hi == lo else quality(hi)
    if at_high < at_low - 1e-9:
        raise ValueError("quality fell")
    if at_high < target - 1e-9:
        return None
    if at_low >= target - 1e-9:
        return lo
    low, high = lo, hi
    while low < high:
        middle = (low + high) // 2
        at_middle = at_low if middle == lo else quality(middle)
        if not at_low - 1e-9 <= at_middle <= at_high + 1e-9:
            raise ValueError("quality fell")
        if at_middle >= target - 1e-9:
            high, at_high = middle - 1, at_middle
        else:
            low, at_low = middle + 1, at_middle
    return low
