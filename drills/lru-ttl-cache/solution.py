from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any


class Cache:
    """At most `size` entries, each alive for `ttl` seconds of `clock`; the least recently used one leaves first."""

    def __init__(self, size: int, ttl: float, clock: Callable[[], float]) -> None:
        self._size, self._ttl, self._clock = size, ttl, clock
        # The same keys in two orders. One time to live for all means that the oldest put is the first to expire.
        self._by_use: OrderedDict[Hashable, Any] = OrderedDict()
        self._by_age: OrderedDict[Hashable, float] = OrderedDict()
        self._stats = {"hits": 0, "misses": 0, "evictions": 0, "expirations": 0}

    def get(self, key: Hashable) -> Any:
        """The live value, which is now the most recently used; None if there is none."""
        self._expire()
        if key not in self._by_use:
            self._stats["misses"] += 1
            return None
        self._stats["hits"] += 1
        self._by_use.move_to_end(key)
        return self._by_use[key]

    def put(self, key: Hashable, value: Any) -> None:
        """Store the value as the newest and most recently used."""
        self.delete(key)
        if self._size == 0:
            return
        if len(self._by_use) == self._size:
            self._forget(next(iter(self._by_use)), "evictions")
        self._by_use[key], self._by_age[key] = value, self._clock()

    def delete(self, key: Hashable) -> bool:
        """Remove a live entry; whether there was one."""
        self._expire()
        if key not in self._by_use:
            return False
        del self._by_use[key], self._by_age[key]
        return True

    def stats(self) -> dict[str, int]:
        """Hits, misses, evictions and expirations so far."""
        self._expire()
        return dict(self._stats)

    def _expire(self) -> None:
        """Every call begins here, so that from then on all entries are alive."""
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
    """Given: call (time, method, arguments...) one after the other on a new cache, and return what each answered."""
    clock = {"now": 0.0}
    cache, answers = Cache(size, ttl, lambda: clock["now"]), []
    for now, name, *arguments in calls:
        clock["now"] = now
        answers.append(getattr(cache, name)(*arguments))
    return answers
