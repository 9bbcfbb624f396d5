"""Your answers are right, but you ask again what you know already: both ends before the search, and the answer once
more after it. For a million candidates that is 23 calls in place of 20, and behind each call there may be an hour of
work. The invariant makes the extra questions superfluous: the place past the end stands for "none".
"""

FAILS = [
    "test_a_million_candidates_take_at_most_21_calls",
    "test_the_last_of_a_million_candidates_takes_at_most_21_calls",
]


def search(lo, hi, ok):
    if lo > hi or not ok(hi):
        return hi + 1
    if ok(lo):
        return lo
    end = hi
    while lo < end:
        middle = (lo + end) // 2
        if ok(middle):
            end = middle
        else:
            lo = middle + 1
    return lo if ok(lo) else hi + 1


def first_true(lo, hi, ok):
    found = search(lo, hi, ok)
    return found if lo <= found <= hi else None


def last_true(lo, hi, ok):
    if lo > hi:
        return None
    found = search(lo, hi, lambda x: not ok(x)) - 1
    return found if found >= lo else None
