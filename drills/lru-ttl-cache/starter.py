from collections.abc import Callable, Hashable
from typing import Any


class Cache:
    """At most `size` entries, each alive for `ttl` seconds of `clock`; the least recently used one leaves first."""

    def __init__(self, size: int, ttl: float, clock: Callable[[], float]) -> None:
        raise NotImplementedError

    def get(self, key: Hashable) -> Any:
        """The live value, which is now the most recently used; None if there is none."""
        raise NotImplementedError

    def put(self, key: Hashable, value: Any) -> None:
        """Store the value as the newest and most recently used."""
        raise NotImplementedError

    def delete(self, key: Hashable) -> bool:
        """Remove a live entry; whether there was one."""
        raise NotImplementedError

    def stats(self) -> dict[str, int]:
        """Hits, misses, evictions and expirations so far."""
        raise NotImplementedError


def replay(size: int, ttl: float, calls: list[tuple]) -> list[Any]:
    """Given: call (time, method, arguments...) one after the other on a new cache, and return what each answered."""
    clock = {"now": 0.0}
    cache, answers = Cache(size, ttl, lambda: clock["now"]), []
    for now, name, *arguments in calls:
        clock["now"] = now
        answers.append(getattr(cache, name)(*arguments))
    return answers
