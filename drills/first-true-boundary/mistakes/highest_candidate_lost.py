"""You treat the highest candidate as if it were already known to be true, so it is never asked about. Try
`first_true(7, 7, ok)` with an `ok` that is always false: you return 7 without one call, and the contract asks for
`None`. Both ends are candidates here. Which end makes "true from here on" right before anything has been asked?
"""

FAILS = [
    "test_a_million_candidates_take_at_most_21_calls",
    "test_all_candidates_are_false",
    "test_every_boundary_in_every_short_range",
    "test_no_candidate_is_true",
    "test_one_candidate_that_is_false",
    "test_random_ranges_agree_with_trying_every_candidate",
    "test_the_first_of_two_candidates",
    "test_the_last_of_a_million_candidates_takes_at_most_21_calls",
    "test_the_last_of_two_candidates",
]


def first_true(lo, hi, ok):
    if lo > hi:
        return None
    while lo < hi:
        middle = (lo + hi) // 2
        if ok(middle):
            hi = middle
        else:
            lo = middle + 1
    return lo


def last_true(lo, hi, ok):
    if lo > hi:
        return None
    while lo < hi:
        middle = (lo + hi + 1) // 2
        if ok(middle):
            lo = middle
        else:
            hi = middle - 1
    return lo
