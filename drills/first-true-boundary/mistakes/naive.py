"""Your answers are right, but you ask about the candidates one after another: up to a million calls where 21 are
enough. One answer says something about many candidates: if the middle is true, so is everything above it, and none of
that needs to be asked.
"""

FAILS = [
    "test_a_million_candidates_take_at_most_21_calls",
    "test_integers_near_ten_to_the_eighteenth_are_told_apart",
    "test_the_last_of_a_million_candidates_takes_at_most_21_calls",
]


def first_true(lo, hi, ok):
    return next((x for x in range(lo, hi + 1) if ok(x)), None)


def last_true(lo, hi, ok):
    return next((x for x in range(hi, lo - 1, -1) if ok(x)), None)
