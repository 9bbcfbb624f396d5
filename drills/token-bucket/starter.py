from collections.abc import Callable, Iterable


class Limiter:
    """A token bucket for each key."""

    def __init__(self, rate: int, burst: int, clock: Callable[[], int], max_keys: int) -> None:
        raise NotImplementedError

    def allow(self, key: str, cost: int = 1) -> tuple[bool, float]:
        """Take the tokens and return (True, 0), or (False, nanoseconds until they would be there)."""
        raise NotImplementedError


def replay(rate: int, burst: int, max_keys: int, calls: Iterable[tuple[int, str, int]]) -> list[tuple[bool, float]]:
    """Make a limiter, and for each (time, key, cost) set its clock and call it."""
    moment, answers = {}, []
    limiter = Limiter(rate, burst, lambda: moment["now"], max_keys)
    for moment["now"], key, cost in calls:
        answers.append(limiter.allow(key, cost))
    return answers
