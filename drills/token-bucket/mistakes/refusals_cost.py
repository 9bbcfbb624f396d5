"""A refused call takes tokens away.

A client that tries again and again is then never let in, although it has been told when to come: each attempt moves
the moment on. Look whether there is enough first, and take it only if there is.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from math import ceil, inf

FAILS = [
    "test_a_burst_is_paid_from_a_full_bucket",
    "test_the_wait_is_rounded_up_to_a_nanosecond_that_suffices",
    "test_a_nanosecond_short_is_refused_and_costs_nothing",
    "test_a_wait_depends_on_the_cost",
    "test_a_refused_call_takes_nothing",
    "test_parts_of_a_token_are_kept",
    "test_a_clock_that_goes_backwards_stands_still_until_it_has_caught_up",
    "test_a_refused_call_keeps_its_key_alive",
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
        now = self._latest = max(self._latest, self._clock())
        tokens, before = self._buckets.pop(key, (self._burst * SECOND, now))
        tokens = min(self._burst * SECOND, tokens + (now - before) * self._rate)
        lacking = cost * SECOND - tokens
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
