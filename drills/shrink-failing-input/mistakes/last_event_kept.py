"""You stop when one event is left, without asking whether that one is needed. Try `["a", "b", "c"]` with a crash that
comes whatever is replayed: the empty list fails as well, so the answer is `[]`, and you return one innocent event.
That is a finding worth having, since it says that the fault is not in the trace at all. Let the loop try the empty
list too.
"""

FAILS = [
    "test_when_everything_fails_nothing_is_left",
    "test_random_failures_leave_nothing_superfluous",
]


def shrink(xs, fails):
    if not fails(xs):
        raise ValueError("nothing fails")
    kept = list(xs)
    size = max(1, len(kept) // 2)
    while size and len(kept) > 1:
        dropped, start = False, 0
        while start < len(kept) and len(kept) > 1:
            shorter = kept[:start] + kept[start + size :]
            if shorter and fails(shorter):
                kept, dropped = shorter, True
            else:
                start += size
        if not dropped:
            size //= 2
    return kept
