"""Your answers are right, and reading is too slow. You keep the order of use in a list, and each hit searches it
for the key and closes the gap: 10,000 steps on average in a cache of 20,000.

To move a key to the end, you need a structure in which a key knows its place: an ordered dict, or a linked list
with a dict beside it. Both move it in constant time.
"""

FAILS = [
    "test_sixty_thousand_reads_all_over_a_full_cache",
]

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any


class Cache:
    def __init__(self, size: int, ttl: float, clock: Callable[[], float]) -> None:
        self._size, self._ttl, self._clock = size, ttl, clock
        self._values: OrderedDict[Hashable, tuple[Any, float]] = OrderedDict()
        self._order: list[Hashable] = []
        self._stats = {"hits": 0, "misses": 0, "evictions": 0, "expirations": 0}

    def get(self, key: Hashable) -> Any:
        self._expire()
        if key not in self._values:
            self._stats["misses"] += 1
            return None
        self._stats["hits"] += 1
        self._order.remove(key)
        self._order.append(key)
        return self._values[key][0]

    def put(self, key: Hashable, value: Any) -> None:
        self.delete(key)
        if self._size == 0:
            return
        if len(self._values) == self._size:
            del self._values[self._order.pop(0)]
            self._stats["evictions"] += 1
        self._values[key] = value, self._clock()
        self._order.append(key)

    def delete(self, key: Hashable) -> bool:
        self._expire()
        if key not in self._values:
            return False
        self._order.remove(key)
        del self._values[key]
        return True

    def stats(self) -> dict[str, int]:
        self._expire()
        return dict(self._stats)

    def _expire(self) -> None:
        while self._values:
            key, (_, born) = next(iter(self._values.items()))
            if self._clock() < born + self._ttl:
                break
            self._order.remove(key)
            del self._values[key]
            self._stats["expirations"] += 1


def replay(size: int, ttl: float, calls: list[tuple]) -> list[Any]:
    clock = {"now": 0.0}
    cache, answers = Cache(size, ttl, lambda: clock["now"]), []
    for now, name, *arguments in calls:
        clock["now"] = now
        answers.append(getattr(cache, name)(*arguments))
    return answers
