"""You give a finite wait for a cost that can never be paid.

With a burst of 3, a call that costs 4 is told to come back in half a second, and then again. The bucket will never
hold 4. Say so with an infinite wait, so that the client splits the request or gives up.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from math import ceil

FAILS = [
    "test_a_cost_above_the_burst_is_never_paid",
    "test_a_cost_above_the_burst_changes_nothing",
    "test_small_random_traffic_agrees_with_paying_again_from_the_beginning",
]


SECOND = 1_000_000_000


class Limiter:
    def __init__(self, rate: int, burst: int, clock: Callable[[], int], max_keys: int) -> None:
        self._rate = rate
        self._burst = burst
        self._clock = clock
        self._max_keys = max_keys
        self._latest = 0
        self._buckets: OrderedDict[str, tuple[int, int]] = OrderedDict()  # tokens times SECOND, time

    def allow(self, key: str, cost: int = 1) -> tuple[bool, float]:
        now = self._latest = max(self._latest, self._clock())
        tokens, before = self._buckets.pop(key, (self._burst * SECOND, now))
        tokens = min(self._burst * SECOND, tokens + (now - before) * self._rate)
        lacking = cost * SECOND - tokens
        if lacking <= 0:
            tokens -= cost * SECOND
        self._buckets[key] = (tokens, now)
        if len(self._buckets) > self._max_keys:
            self._buckets.popitem(last=False)
        return (True, 0) if lacking <= 0 else (False, ceil(lacking / self._rate))


def replay(rate: int, burst: int, max_keys: int, calls: Iterable[tuple[int, str, int]]) -> list[tuple[bool, float]]:
    moment, answers = {}, []
    limiter = Limiter(rate, burst, lambda: moment["now"], max_keys)
    for moment["now"], key, cost in calls:
        answers.append(limiter.allow(key, cost))
    return answers
