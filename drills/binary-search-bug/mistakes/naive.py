"""Your answers are right, and you look at every element.

A loop over the list ends, so the symptom is gone; and with a million rows for a user each request now costs a million
reads instead of twenty. The search was the right idea. It lacked a reason why its range gets smaller in *every* step.
"""

FAILS = [
    "test_a_million_stamps_need_twenty_five_reads_at_most",
]


def last_leq(xs, x):
    answer = -1
    for place, value in enumerate(xs):
        if value <= x:
            answer = place
    return answer


def lower_bound(xs, x):
    return last_leq(xs, x - 1) + 1
