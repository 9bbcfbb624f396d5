"""You evict the entry that was put first and not the one that was used least recently.

Try size 2: put `a`, put `b`, get `a`, put `c`. `b` has gone unused the longest and must leave; you drop `a`. A read
has to move its key to the end of the order of use.
"""

FAILS = [
    "test_the_least_recently_used_leaves_not_the_oldest",
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
        while self._by_age:
            oldest, born = next(iter(self._by_age.items()))
            if born > limit:
                break
            self._forget(oldest, "expirations")

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
