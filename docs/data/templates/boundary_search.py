"""Binary search for a boundary: the first true or the last true of a monotonic test.

Invariant: everything in the range below lo fails the test, everything from hi on
           passes it; so the answer is in [lo, hi], both ends included.
Cost:      at most ceil(log2(n + 1)) calls of `ok` for a range of n values.
"""

import random


def first_true(lo, hi, ok):
    """Smallest x in range(lo, hi) with ok(x), or hi if none; ok: false, then true."""
    while lo < hi:
        mid = (lo + hi) // 2                    # lo <= mid < hi: the range shrinks
        if ok(mid):
            hi = mid                            # mid may be the answer: keep it
        else:
            lo = mid + 1                        # mid is not the answer: drop it
    return lo


def last_true(lo, hi, ok):
    """Largest x in range(lo, hi) with ok(x), or lo - 1; ok: true, then false."""
    return first_true(lo, hi, lambda x: not ok(x)) - 1


def check():
    rng = random.Random(7)
    for n in [0, 1, 2, *range(3, 40)]:
        lo = rng.randint(-5, 5)
        for edge in range(lo, lo + n + 1):      # every place the answer can change
            calls = []

            def ok(x, edge=edge, calls=calls):
                assert lo <= x < lo + n         # never asked outside its range
                calls.append(x)
                return x >= edge

            slow = next((x for x in range(lo, lo + n) if x >= edge), lo + n)
            assert first_true(lo, lo + n, ok) == slow
            assert len(calls) <= n.bit_length()             # ceil(log2(n + 1))
            assert last_true(lo, lo + n, lambda x, e=edge: x < e) == slow - 1
