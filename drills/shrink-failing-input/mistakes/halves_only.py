"""You keep whichever half still fails, and stop when neither does. Try `["a", "b"]` inside `["x", "a", "b", "y"]`,
with a crash that needs both: the first half has only `a`, the second only `b`, so you return all four. When both
halves pass, the cause lies across them. Do not look for a part that fails by itself: look for a part that can be taken
*away*.
"""

FAILS = [
    "test_two_events_far_apart_are_the_cause",
    "test_a_cause_on_both_sides_of_the_middle",
    "test_a_cause_at_both_ends",
    "test_when_everything_fails_nothing_is_left",
    "test_equal_events_count_one_by_one",
    "test_the_order_of_the_events_is_kept",
    "test_events_that_are_zero_none_or_empty_are_events",
    "test_random_failures_leave_nothing_superfluous",
    "test_two_of_4_096_events_take_at_most_300_replays",
    "test_a_larger_part_may_pass_where_a_smaller_one_fails",
]


def shrink(xs, fails):
    if not fails(xs):
        raise ValueError("nothing fails")
    kept = list(xs)
    while len(kept) > 1:
        half = len(kept) // 2
        if fails(kept[:half]):
            kept = kept[:half]
        elif fails(kept[half:]):
            kept = kept[half:]
        else:
            break
    return kept
