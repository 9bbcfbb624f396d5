"""You look for the first false, find none, and conclude that there is no last true. Try `last_true(7, 7, ok)` with an
`ok` that is always true: nothing is false, so the last true is the highest candidate, 7. "No first false" and "no last
true" are opposite cases: all are true, or the very first is false already.
"""

FAILS = [
    "test_all_candidates_are_true",
    "test_every_boundary_in_every_short_range",
    "test_one_candidate_that_is_true",
    "test_random_ranges_agree_with_trying_every_candidate",
    "test_the_last_of_a_million_candidates_takes_at_most_21_calls",
    "test_the_last_of_two_candidates",
]


def boundary(lo, hi, ok):
    end = hi + 1
    while lo < end:
        middle = (lo + end) // 2
        if ok(middle):
            end = middle
        else:
            lo = middle + 1
    return lo


def first_true(lo, hi, ok):
    found = boundary(lo, hi, ok)
    return found if found <= hi else None


def last_true(lo, hi, ok):
    first_false = first_true(lo, hi, lambda x: not ok(x))
    if first_false is None or first_false == lo:
        return None
    return first_false - 1
