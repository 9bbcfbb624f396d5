from collections.abc import Callable, Iterable


class Store:
    """A store of strings that can expire and that remembers its past."""

    def __init__(self, clock: Callable[[], int]) -> None:
        """`clock()` gives the present in whole seconds and never falls. What else has to be kept?"""
        self._clock = clock

    def set(self, key: str, value: str, ttl: int | None = None) -> None:
        """Level 1: store the value, over any earlier one. Level 3: it lives for `ttl` seconds, or for ever."""
        raise NotImplementedError

    def get(self, key: str) -> str | None:
        """Level 1: the value of the key, or None."""
        raise NotImplementedError

    def delete(self, key: str) -> bool:
        """Level 1: take the key out; whether it was there."""
        raise NotImplementedError

    def scan(self, prefix: str) -> list[tuple[str, str]]:
        """Level 2: (key, value) of every key that begins with the prefix, in order of the keys."""
        raise NotImplementedError

    def at(self, time: int):
        """Level 4: the store as it was at `time`: an object with get(key) and scan(prefix)."""
        raise NotImplementedError

    def rollback(self, time: int) -> None:
        """Level 4: forget everything that was written after `time`."""
        raise NotImplementedError


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
