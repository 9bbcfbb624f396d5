"""You made the range shrink by throwing away `mid`, which may be the answer.

Try `[10, 20]` with 10: `mid` is 0, the element 10 is at most 10, and `lo = mid + 1` leaves only the element 20. The
comment says "the answer lies in lo..hi"; an element that passes the test has to stay in that range. Keep it, and look
for the other way to make progress: which `mid` do you choose when two candidates are left?
"""

FAILS = [
    "test_the_request_falls_between_two_rows",
    "test_size_2_below_at_between_at_and_above",
    "test_of_equal_elements_the_last_counts",
    "test_negative_stamps_are_stamps_like_any_other",
    "test_lower_bound_finds_the_first_of_equal_elements",
    "test_every_input_of_size_0_1_and_2_agrees_with_counting",
    "test_small_random_inputs_agree_with_counting",
]


def last_leq(xs, x):
    if not xs or xs[0] > x:
        return -1
    lo, hi = 0, len(xs) - 1
    while lo < hi:
        mid = (lo + hi) // 2
        lo, hi = (mid + 1, hi) if xs[mid] <= x else (lo, mid - 1)
    return lo


def lower_bound(xs, x):
    return last_leq(xs, x - 1) + 1
