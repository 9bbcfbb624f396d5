"""Your answers are right, but you keep every call that was paid and add it all up again.

With 100,000 calls of one customer, the last answer walks past 100,000 entries, and the process grows with its
traffic until it dies of it. All that the past can tell you is how full the bucket is now: one number, and the time
it belongs to.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from math import inf

FAILS = [
    "test_a_hundred_thousand_calls_at_exactly_the_rate",
    "test_the_times_of_earlier_calls_are_not_kept",
]


SECOND = 1_000_000_000  # nanoseconds


class Limiter:
    def __init__(self, rate: int, burst: int, clock: Callable[[], int], max_keys: int) -> None:
        self._rate = rate
        self._burst = burst
        self._clock = clock
        self._max_keys = max_keys
        self._latest = 0
        self._paid: OrderedDict[str, list[tuple[int, int]]] = OrderedDict()

    def allow(self, key: str, cost: int = 1) -> tuple[bool, float]:
        if cost > self._burst:
            return False, inf
        self._latest = max(self._latest, self._clock())
        missing = before = 0
        for time, price in self._paid.setdefault(key, []):
            missing = max(0, missing - (time - before) * self._rate) + price * SECOND
            before = time
        missing = max(0, missing - (self._latest - before) * self._rate)
        lacking = missing + (cost - self._burst) * SECOND
        if lacking <= 0:
            self._paid[key].append((self._latest, cost))
        self._paid.move_to_end(key)
        if len(self._paid) > self._max_keys:
            self._paid.popitem(last=False)
        return (True, 0) if lacking <= 0 else (False, -(-lacking // self._rate))


def replay(rate: int, burst: int, max_keys: int, calls: Iterable[tuple[int, str, int]]) -> list[tuple[bool, float]]:
    moment, answers = {}, []
    limiter = Limiter(rate, burst, lambda: moment["now"], max_keys)
    for moment["now"], key, cost in calls:
        answers.append(limiter.allow(key, cost))
    return answers
