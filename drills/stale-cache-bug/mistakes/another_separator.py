"""You joined the fields with a rarer separator, and "rarer" is not "never".

Try the groups `a` and `b` beside the single group `a|b`: both keys read the same. Any character may occur in a
field, so no separator is safe. Keep the fields apart by a structure: a tuple with a set in it.
"""

FAILS = [
    "test_nobody_gets_an_answer_that_was_written_for_another",
]

from collections.abc import Callable
from typing import Any


class AnswerCache:
    def __init__(self, ttl: float, clock: Callable[[], float]) -> None:
        self._ttl, self._clock = ttl, clock
        self._entries: dict[Any, tuple[str, float]] = {}

    def get(self, req: dict[str, Any]) -> str | None:
        key, now = self._key(req), self._clock()
        answer, stored = self._entries.get(key, (None, now))
        fresh = 0 <= now - stored < self._ttl
        return answer if fresh else None

    def put(self, req: dict[str, Any], answer: str) -> None:
        self._entries[self._key(req)] = answer, self._clock()

    def _key(self, req: dict[str, Any]) -> Any:
        query = " ".join(req["query"].lower().split())
        return "|".join([req["tenant"], *sorted(set(req["groups"])), req["policy"], req.get("model", "m1"), query])


def replay(ttl: float, calls: list[tuple]) -> list[Any]:
    clock = {"now": 0.0}
    cache, answers = AnswerCache(ttl, lambda: clock["now"]), []
    for now, name, *arguments in calls:
        clock["now"] = now
        answers.append(getattr(cache, name)(*arguments))
    return answers
