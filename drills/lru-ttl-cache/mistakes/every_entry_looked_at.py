"""Your answers are right, and each call is too slow: to find what has expired you look at every entry.

In a cache of 20,000 that is 20,000 steps a call, nearly all of them to learn that nothing has changed. All entries
live equally long, so the one that was put first expires first. Look at the oldest, and stop at the first that is
alive.
"""

FAILS = [
    "test_sixty_thousand_reads_all_over_a_full_cache",
    "test_thirty_thousand_new_entries_in_a_small_cache",
]

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any


class Cache:
    def __init__(self, size: int, ttl: float, clock: Callable[[], float]) -> None:
        self._size, self._ttl, self._clock = size, ttl, clock
        self._by_use: OrderedDict[Hashable, Any] = OrderedDict()
        self._by_age: OrderedDict[Hashable, float] = OrderedDict()
        self._stats = {"hits": 0, "misses": 0, "evictions": 0, "expirations": 0}

    def get(self, key: Hashable) -> Any:
        self._expire()
        if key not in self._by_use:
            self._stats["misses"] += 1
            return None
        self._stats["hits"] += 1
        self._by_use.move_to_end(key)
        return self._by_use[key]

    def put(self, key: Hashable, value: Any) -> None:
        self.delete(key)
        if self._size == 0:
            return
        if len(self._by_use) == self._size:
            self._forget(next(iter(self._by_use)), "evictions")
        self._by_use[key], self._by_age[key] = value, self._clock()

    def delete(self, key: Hashable) -> bool:
        self._expire()
        if key not in self._by_use:
            return False
        del self._by_use[key], self._by_age[key]
        return True

    def stats(self) -> dict[str, int]:
        self._expire()
        return dict(self._stats)

    def _expire(self) -> None:
        limit = self._clock() - self._ttl
        for key in [key for key, born in self._by_age.items() if born <= limit]:
            self._forget(key, "expirations")

    def _forget(self, key: Hashable, cause: str) -> None:
        del self._by_use[key], self._by_age[key]
        self._stats[cause] += 1


def replay(size: int, ttl: float, calls: list[tuple]) -> list[Any]:
    clock = {"now": 0.0}
    cache, answers = Cache(size, ttl, lambda: clock["now"]), []
    for now, name, *arguments in calls:
        clock["now"] = now
        answers.append(getattr(cache, name)(*arguments))
    return answers
