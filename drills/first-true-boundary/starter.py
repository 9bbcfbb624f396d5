from collections.abc import Callable


def first_true(lo: int, hi: int, ok: Callable[[int], bool]) -> int | None:
    """Return the smallest integer of lo..hi with ok(x), for an ok that is false, then true; None if there is none."""
    raise NotImplementedError


def last_true(lo: int, hi: int, ok: Callable[[int], bool]) -> int | None:
    """Return the largest integer of lo..hi with ok(x), for an ok that is true, then false; None if there is none."""
    raise NotImplementedError
