"""Your loop can go on for ever: `lo` becomes the middle, and with two candidates left the middle is `lo`. Try
`first_true(1, 2, ok)` that is true from 2 on. A middle that is false is decided: it cannot be the answer, so the range
begins behind it. Check for each branch that the range has become smaller.
"""

FAILS = [
    "test_the_first_build_on_which_it_is_true",
    "test_a_million_candidates_take_at_most_21_calls",
    "test_all_candidates_are_false",
    "test_all_candidates_are_true",
    "test_bounds_below_zero",
    "test_every_boundary_in_every_short_range",
    "test_integers_near_ten_to_the_eighteenth_are_told_apart",
    "test_no_candidate_is_true",
    "test_one_candidate_that_is_false",
    "test_one_candidate_that_is_true",
    "test_only_the_highest_candidate_is_true",
    "test_only_the_lowest_candidate_is_true",
    "test_random_ranges_agree_with_trying_every_candidate",
    "test_the_first_of_two_candidates",
    "test_the_largest_batch_that_fits",
    "test_the_last_of_a_million_candidates_takes_at_most_21_calls",
    "test_the_last_of_two_candidates",
    "test_zero_is_a_candidate_like_any_other",
]


def boundary(lo, hi, ok):
    end = hi + 1
    while lo < end:
        middle = (lo + end) // 2
        if ok(middle):
            end = middle
        else:
            lo = middle
    return lo


def first_true(lo, hi, ok):
    found = boundary(lo, hi, ok)
    return found if found <= hi else None


def last_true(lo, hi, ok):
    found = boundary(lo, hi, lambda x: not ok(x)) - 1
    return found if found >= lo else None
