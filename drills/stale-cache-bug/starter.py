from collections.abc import Callable
from typing import Any


class AnswerCache:
    """Answers to repeated questions, each served for `ttl` seconds of `clock`."""

    def __init__(self, ttl: float, clock: Callable[[], float]) -> None:
        self._ttl, self._clock = ttl, clock
        self._entries: dict[Any, tuple[str, float]] = {}

    def get(self, req: dict[str, Any]) -> str | None:
        key, now = self._key(req), self._clock()
        answer, stored = self._entries.get(key, (None, now))
        fresh = 0 <= now - stored < self._ttl
        if answer is not None and fresh:
            self._entries[key] = answer, now
        return answer if fresh else None

    def put(self, req: dict[str, Any], answer: str) -> None:
        self._entries[self._key(req)] = answer, self._clock()

    def _key(self, req: dict[str, Any]) -> Any:
        """Equal for requests that may share an answer, and for no others."""
        query = " ".join(req["query"].lower().split())
        return ":".join([req["tenant"], *sorted(set(req["groups"])), req["policy"], query])


def replay(ttl: float, calls: list[tuple]) -> list[Any]:
    """Given: call (time, method, arguments...) one after the other on a new cache, and return what each answered."""
    clock = {"now": 0.0}
    cache, answers = AnswerCache(ttl, lambda: clock["now"]), []
    for now, name, *arguments in calls:
        clock["now"] = now
        answers.append(getattr(cache, name)(*arguments))
    return answers
