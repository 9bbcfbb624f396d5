"""You wrote the search anew, with `bisect_left`, and it finds the last element *below* x.

Try `[10]` with 10: a row stamped in the very second of the request is allowed, and you return -1. `bisect_left` gives
the first place at or above x. For "at most x" you want the place before the first element above x, which is the other
one of the pair.
"""

FAILS = [
    "test_the_first_of_three_rows_is_the_last_in_time",
    "test_size_1_below_at_and_above",
    "test_size_2_below_at_between_at_and_above",
    "test_exactly_the_maximum_is_the_last_element",
    "test_of_equal_elements_the_last_counts",
    "test_all_equal_elements_at_the_value_and_on_either_side",
    "test_every_input_of_size_0_1_and_2_agrees_with_counting",
    "test_small_random_inputs_agree_with_counting",
]

from bisect import bisect_left


def last_leq(xs, x):
    return bisect_left(xs, x) - 1


def lower_bound(xs, x):
    return bisect_left(xs, x)
