from collections.abc import Sequence


def last_leq(xs: Sequence[int], x: int) -> int:
    """Return the index of the last element of xs that is at most x, or -1; xs is sorted."""
    if not xs or xs[0] > x:
        return -1
    # The answer lies in lo..hi, both ends included.
    lo, hi = 0, len(xs) - 1
    while lo < hi:
        # Rounded up, lo < mid <= hi: then lo = mid shrinks the range as well as hi = mid - 1 does.
        mid = (lo + hi + 1) // 2
        lo, hi = (mid, hi) if xs[mid] <= x else (lo, mid - 1)
    return lo


def lower_bound(xs: Sequence[int], x: int) -> int:
    """Return the index of the first element of xs that is at least x, or len(xs); xs is sorted."""
    return last_leq(xs, x - 1) + 1
