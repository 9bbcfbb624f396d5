"""You take events away by their value, so all equal ones go at once. Try `["retry", "wait", "retry", "retry"]` with a
crash that needs two retries: without any `retry` it passes, so you keep all three, although one of them is
superfluous. What happened twice is two events. Name what you take away by its position, and a block is then just a
slice.
"""

FAILS = [
    "test_equal_events_count_one_by_one",
    "test_two_of_4_096_events_take_at_most_300_replays",
    "test_one_of_a_hundred_thousand_events_takes_at_most_100_replays",
]


def shrink(xs, fails):
    if not fails(xs):
        raise ValueError("nothing fails")
    kept, place = list(xs), 0
    while place < len(kept):
        shorter = [x for x in kept if x != kept[place]]
        if fails(shorter):
            kept, place = shorter, 0
        else:
            place += 1
    return kept
