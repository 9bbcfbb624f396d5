"""You compare each measurement with the smaller budget only. Try qualities 0.5, 0.95, 0.9 with a target of 0.8: the
middle is above what you measured at the upper end, so quality falls from 2 to 3, and you answer 2. Each new
measurement lies between two known ones and has to fit both.
"""

FAILS = ["test_an_empty_range_is_not_measured", "test_a_middle_above_the_upper_end_is_refused"]

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
    while high - low > 1:
        middle = (low + high) // 2
        at_middle = quality(middle)
        if at_middle < at_low - 1e-9:
            raise ValueError("quality fell")
        if at_middle >= target - 1e-9:
            high = middle
        else:
            low, at_low = middle, at_middle
    return high
