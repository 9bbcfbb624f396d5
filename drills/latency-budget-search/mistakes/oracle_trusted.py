"""You never check that quality rises. Try qualities 0.5, 0.3, 0.9 with a target of 0.8: the second measurement is
lower than the first, so the replay is broken, and you answer 3 as if nothing had happened. Binary search always
returns *something*; it is right only if the question is monotonic. You hold the measurements in your hand: compare
each new one with its neighbours.
"""

FAILS = [
    "test_ends_that_contradict_each_other_are_refused_even_if_both_meet_the_target",
    "test_ends_that_contradict_each_other_are_refused_even_if_neither_meets_the_target",
    "test_an_empty_range_is_not_measured",
    "test_a_middle_below_the_lower_end_is_refused",
    "test_a_middle_above_the_upper_end_is_refused",
]

from collections.abc import Callable


def smallest_budget(lo: int, hi: int, quality: Callable[[int], float], target: float) -> int | None:
    if quality(hi) < target - 1e-9:
        return None
    low, high = lo, hi
    while low < high:
        middle = (low + high) // 2
        if quality(middle) >= target - 1e-9:
            high = middle
        else:
            low = middle + 1
    return high
