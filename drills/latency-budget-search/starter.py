from collections.abc import Callable


def smallest_budget(lo: int, hi: int, quality: Callable[[int], float], target: float) -> int | None:
    """Return the smallest budget in lo..hi whose quality meets the target, or None.

    ValueError when two measurements contradict each other: more time, lower quality.
    """
    raise NotImplementedError
