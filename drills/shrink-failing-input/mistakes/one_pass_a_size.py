"""You go over the list once for each block size and never come back. Try `["reset", "pause", "resume"]` with the crash
of the second example: `reset` cannot go while `pause` is there, then `pause` goes, and now `reset` could go as well,
but you have passed it. A test says something about the list it was made on. After a drop that is another list: go on
until a whole pass at size 1 drops nothing.
"""

FAILS = [
    "test_a_larger_part_may_pass_where_a_smaller_one_fails",
    "test_random_failures_leave_nothing_superfluous",
]


def shrink(xs, fails):
    if not fails(xs):
        raise ValueError("nothing fails")
    kept, size = list(xs), len(xs)
    while size:
        start = 0
        while start < len(kept):
            shorter = kept[:start] + kept[start + size :]
            if fails(shorter):
                kept = shorter
            else:
                start += size
        size //= 2
    return kept
