"""Your answers are right, but you keep a copy of the whole store for every write.

After 1,500 writes to different keys there are 1,500 dicts, and the first key stands in every one of them: a million
entries for fifteen hundred facts. A write changes one key. Keep a list of versions for each key, and everything that
did not change is stored once.
"""

FAILS = [
    "test_level_4_fifteen_hundred_writes_are_not_copied_over_and_over",
]

from bisect import bisect_right
from collections.abc import Callable, Iterable
from math import inf

Version = tuple[int, str | None, float]
"""Time of writing; the value, or None for a deletion; the time from which it no longer counts."""


class Snapshot:
    """The store at one moment. The only place that decides what counts then."""

    def __init__(self, versions: dict[str, Version], time: int) -> None:
        self._versions = versions
        self._time = time

    def get(self, key: str) -> str | None:
        """The value of the key at this moment, or None."""
        if key not in self._versions:
            return None
        _, value, expires = self._versions[key]
        return value if self._time < expires else None

    def scan(self, prefix: str) -> list[tuple[str, str]]:
        """(key, value) of every key that begins with the prefix, in order of the keys."""
        found = ((key, self.get(key)) for key in sorted(self._versions) if key.startswith(prefix))
        return [(key, value) for key, value in found if value is not None]


class Store:
    """A store of strings that can expire and that remembers its past."""

    def __init__(self, clock: Callable[[], int]) -> None:
        """`clock()` gives the time in whole seconds; it never falls."""
        self._clock = clock
        self._times: list[int] = []
        self._states: list[dict[str, Version]] = []

    def _write(self, key: str, value: str | None, expires: float) -> None:
        state = dict(self._states[-1]) if self._states else {}
        state[key] = (self._clock(), value, expires)
        self._times.append(self._clock())
        self._states.append(state)

    def set(self, key: str, value: str, ttl: int | None = None) -> None:
        """Store the value for `ttl` seconds, or for ever."""
        self._write(key, value, inf if ttl is None else self._clock() + ttl)

    def get(self, key: str) -> str | None:
        """The value of the key, or None."""
        return self.at(self._clock()).get(key)

    def delete(self, key: str) -> bool:
        """Take the key out; whether it was there."""
        there = self.get(key) is not None
        self._write(key, None, inf)
        return there

    def scan(self, prefix: str) -> list[tuple[str, str]]:
        """(key, value) of every key that begins with the prefix, in order of the keys."""
        return self.at(self._clock()).scan(prefix)

    def at(self, time: int) -> Snapshot:
        """The store as it was at `time`."""
        place = bisect_right(self._times, time)
        state = self._states[place - 1] if place else {}
        return Snapshot(state, time)

    def rollback(self, time: int) -> None:
        """Forget everything that was written after `time`."""
        place = bisect_right(self._times, time)
        del self._times[place:], self._states[place:]


def replay(operations: Iterable[tuple]) -> list:
    """Drive one Store through (time, method, *arguments) and return its answers. Given: leave it as it is."""
    now = 0
    store, answers = Store(lambda: now), []
    for time, method, *arguments in operations:
        now, target = time, store
        if method in ("get_at", "scan_at"):
            target, method = store.at(arguments.pop(0)), method[:-3]
        answers.append(getattr(target, method)(*arguments))
    return answers
