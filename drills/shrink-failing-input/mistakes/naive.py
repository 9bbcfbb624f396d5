"""Your answers are right, but you take away one event at a time. In a trace of 4,096 events that is a replay for each
of them, 4,094 of which only say "this one does not matter". If two events matter, a block of a thousand very likely
holds neither: take it away at once, and look at smaller blocks only where large ones are needed.
"""

FAILS = [
    "test_two_of_4_096_events_take_at_most_300_replays",
    "test_one_of_a_hundred_thousand_events_takes_at_most_100_replays",
]


def shrink(xs, fails):
    if not fails(xs):
        raise ValueError("nothing fails")
    kept, place = list(xs), 0
    while place < len(kept):
        shorter = kept[:place] + kept[place + 1 :]
        if fails(shorter):
            kept, place = shorter, 0
        else:
            place += 1
    return kept
