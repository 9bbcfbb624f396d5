"""You round up now, and keep `mid` on both sides.

Try `[10, 20]` with 10: `mid` is 1, the element 20 is too large, and `hi = mid` leaves the range as it was. The loop
hangs again, from the other side. An element that fails the test is not the answer and has to go: `hi = mid - 1` was
right. Only one of the two moves may keep `mid`, and the rounding has to lean away from it.
"""

FAILS = [
    "test_the_first_of_three_rows_is_the_last_in_time",
    "test_the_request_falls_between_two_rows",
    "test_size_2_below_at_between_at_and_above",
    "test_of_equal_elements_the_last_counts",
    "test_negative_stamps_are_stamps_like_any_other",
    "test_lower_bound_finds_the_first_of_equal_elements",
    "test_every_input_of_size_0_1_and_2_agrees_with_counting",
    "test_small_random_inputs_agree_with_counting",
    "test_a_million_stamps_need_twenty_five_reads_at_most",
]


def last_leq(xs, x):
    if not xs or xs[0] > x:
        return -1
    lo, hi = 0, len(xs) - 1
    while lo < hi:
        mid = (lo + hi + 1) // 2
        lo, hi = (mid, hi) if xs[mid] <= x else (lo, mid)
    return lo


def lower_bound(xs, x):
    return last_leq(xs, x - 1) + 1
