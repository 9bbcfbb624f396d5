from collections.abc import Callable


def first_true(lo: int, hi: int, ok: Callable[[int], bool]) -> int | None:
    """Return the smallest integer of lo..hi with ok(x), for an ok that is false, then true; None if there is none."""
    boundary = _boundary(lo, hi, ok)
    return boundary if boundary <= hi else None


def last_true(lo: int, hi: int, ok: Callable[[int], bool]) -> int | None:
    """Return the largest integer of lo..hi with ok(x), for an ok that is true, then false; None if there is none."""
    last = _boundary(lo, hi, lambda x: not ok(x)) - 1
    return last if last >= lo else None


def _boundary(lo: int, hi: int, ok: Callable[[int], bool]) -> int:
    """The smallest integer of lo..hi with ok(x), or what comes after hi (lo, if the range is empty)."""
    end = hi + 1
    # Invariant: ok is false for every candidate below lo and true for every one from end on, so the answer is lo..end.
    while lo < end:
        middle = (lo + end) // 2  # below end, so it is a candidate, and both branches shrink the range
        if ok(middle):
            end = middle
        else:
            lo = middle + 1
    return lo
