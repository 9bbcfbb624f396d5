"""You begin to shrink without asking whether there is anything to shrink. Try `["login", "logout"]` with a crash that
neither causes: you return the whole list as if it were a minimal failure, and somebody will study it. The sentence
your loop keeps true is "what I hold fails", so make sure of it once, before the loop.
"""

FAILS = [
    "test_an_empty_list_that_passes_is_refused",
    "test_a_list_that_passes_is_refused",
]


def shrink(xs, fails):
    kept, size = list(xs), len(xs)
    while size:
        dropped, start = False, 0
        while start < len(kept):
            shorter = kept[:start] + kept[start + size :]
            if fails(shorter):
                kept, dropped = shorter, True
            else:
                start += size
        if not dropped:
            size //= 2
    return kept
