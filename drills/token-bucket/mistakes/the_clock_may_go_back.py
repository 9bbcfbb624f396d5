"""You believe a clock that goes backwards.

From 10 seconds to 4 is minus 6 seconds, and at 2 tokens a second you take 12 tokens away; the customer waits for a
correction of your own clock. Take the latest time ever read for now: then time stands still for a while, and nobody
loses anything.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from math import ceil, inf

FAILS = [
    "test_a_clock_that_goes_backwards_takes_no_tokens_away",
    "test_a_clock_that_goes_backwards_stands_still_until_it_has_caught_up",
    "test_time_stands_still_for_all_keys",
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
        if cost > self._burst:
            return False, inf
        now = self._latest = self._clock()
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
