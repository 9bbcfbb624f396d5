"""You turn times into seconds, and lose tokens to rounding.

A thousand and 0.3 seconds minus a thousand and 0.2 seconds is a little less than 0.1, so at 10 tokens a second a
call every tenth of a second sometimes finds 0.9999999 of a token and is refused. Times are whole nanoseconds: keep
them whole, and count tokens in an equally small unit.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from math import ceil, inf

FAILS = [
    "test_parts_of_a_token_are_kept",
    "test_small_random_traffic_agrees_with_paying_again_from_the_beginning",
    "test_a_hundred_thousand_calls_at_exactly_the_rate",
]


SECOND = 1_000_000_000


class Limiter:
    def __init__(self, rate: int, burst: int, clock: Callable[[], int], max_keys: int) -> None:
        self._rate = rate
        self._burst = burst
        self._clock = clock
        self._max_keys = max_keys
        self._latest = 0.0
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def allow(self, key: str, cost: int = 1) -> tuple[bool, float]:
        if cost > self._burst:
            return False, inf
        now = self._latest = max(self._latest, self._clock() / SECOND)
        tokens, before = self._buckets.pop(key, (self._burst, now))
        tokens = min(self._burst, tokens + (now - before) * self._rate)
        lacking = cost - tokens
        if lacking <= 0:
            tokens -= cost
        self._buckets[key] = (tokens, now)
        if len(self._buckets) > self._max_keys:
            self._buckets.popitem(last=False)
        return (True, 0) if lacking <= 0 else (False, ceil(lacking * SECOND / self._rate))


def replay(rate: int, burst: int, max_keys: int, calls: Iterable[tuple[int, str, int]]) -> list[tuple[bool, float]]:
    moment, answers = {}, []
    limiter = Limiter(rate, burst, lambda: moment["now"], max_keys)
    for moment["now"], key, cost in calls:
        answers.append(limiter.allow(key, cost))
    return answers
