"""You stop as soon as two candidates are left, and return the first without asking the second.

Try `[10, 20]` with 20: the loop does not run at all, and you return 0 instead of 1. The last element is never found.
Ending earlier hides the step that made no progress; mend that step instead, so that one candidate is left at the end.
"""

FAILS = [
    "test_size_2_below_at_between_at_and_above",
    "test_above_the_maximum_it_is_the_last_element",
    "test_exactly_the_maximum_is_the_last_element",
    "test_all_equal_elements_at_the_value_and_on_either_side",
    "test_lower_bound_may_lie_past_the_end",
    "test_every_input_of_size_0_1_and_2_agrees_with_counting",
    "test_small_random_inputs_agree_with_counting",
]


def last_leq(xs, x):
    if not xs or xs[0] > x:
        return -1
    lo, hi = 0, len(xs) - 1
    while lo < hi - 1:
        mid = (lo + hi) // 2
        lo, hi = (mid, hi) if xs[mid] <= x else (lo, mid - 1)
    return lo


def lower_bound(xs, x):
    return last_leq(xs, x - 1) + 1
