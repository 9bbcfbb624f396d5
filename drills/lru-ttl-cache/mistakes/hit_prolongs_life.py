"""You let a hit prolong the life of an entry: reading moves both clocks.

Try a put at 0 and reads at 6 and 10, with 10 seconds to live: the second read must miss, and you return the old
value. What is asked for often would never be refreshed. Reading changes who is evicted next, and nothing about age.
"""

FAILS = [
    "test_a_hit_does_not_prolong_life",
    "test_an_older_put_does_not_end_the_new_life",
    "test_expired_entries_take_no_room",
    "test_random_calls_agree_with_looking_through_a_list",
    "test_sixty_thousand_reads_all_over_a_full_cache",
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
        self._by_age.move_to_end(key)
        self._by_age[key] = self._clock()
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
