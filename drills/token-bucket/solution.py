from collections import OrderedDict
from collections.abc import Callable, Iterable
from math import inf

SECOND = 1_000_000_000  # nanoseconds


class Limiter:
    """A token bucket for each key, in whole numbers.

    Everything is counted in tokens times nanoseconds: a token is a SECOND of these, and a nanosecond brings `rate`.
    """

    def __init__(self, rate: int, burst: int, clock: Callable[[], int], max_keys: int) -> None:
        self._rate = rate
        self._burst = burst
        self._clock = clock
        self._max_keys = max_keys
        self._latest = 0
        # When each key's bucket will be full again, on a clock that runs `rate` times as fast; the latest call last.
        self._full_at: OrderedDict[str, int] = OrderedDict()

    def allow(self, key: str, cost: int = 1) -> tuple[bool, float]:
        """Take the tokens and return (True, 0), or (False, nanoseconds until they would be there)."""
        if cost > self._burst:
            return False, inf
        self._latest = max(self._latest, self._clock())
        now = self._latest * self._rate
        missing = max(0, self._full_at.get(key, 0) - now)
        lacking = missing + (cost - self._burst) * SECOND
        if lacking <= 0:
            missing += cost * SECOND
        self._full_at[key] = now + missing
        self._full_at.move_to_end(key)
        if len(self._full_at) > self._max_keys:
            self._full_at.popitem(last=False)
        return (True, 0) if lacking <= 0 else (False, -(-lacking // self._rate))


def replay(rate: int, burst: int, max_keys: int, calls: Iterable[tuple[int, str, int]]) -> list[tuple[bool, float]]:
    """Make a limiter, and for each (time, key, cost) set its clock and call it."""
    moment, answers = {}, []
    limiter = Limiter(rate, burst, lambda: moment["now"], max_keys)
    for moment["now"], key, cost in calls:
        answers.append(limiter.allow(key, cost))
    return answers
