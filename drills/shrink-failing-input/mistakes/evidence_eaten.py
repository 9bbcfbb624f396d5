"""You delete from the list you were given. After `shrink(events, fails)` with `events = ["a", "b", "c", "d"]` and a
crash that needs `b`, the caller's trace is `["b"]`: the only evidence is gone, and nobody can check your answer
against it. Work on a copy.
"""

FAILS = [
    "test_the_list_is_left_as_it_was",
    "test_the_answer_is_a_new_list",
]


def shrink(xs, fails):
    if not fails(xs):
        raise ValueError("nothing fails")
    size = len(xs)
    while size:
        dropped, start = False, 0
        while start < len(xs):
            shorter = xs[:start] + xs[start + size :]
            if fails(shorter):
                del xs[start : start + size]
                dropped = True
            else:
                start += size
        if not dropped:
            size //= 2
    return xs
