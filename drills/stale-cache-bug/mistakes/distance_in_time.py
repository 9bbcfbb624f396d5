"""You compare the distance between now and then, whichever came first.

Try an answer stored at 100 and a clock that was set back to 95: the answer comes from the future, nobody knows how
old it is, and you serve it. An answer is served from its time on, not around it.
"""

FAILS = [
    "test_an_answer_from_the_future_is_not_served",
    "test_random_calls_agree_with_comparing_field_by_field",
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
        fresh = abs(now - stored) < self._ttl
        return answer if fresh else None

    def put(self, req: dict[str, Any], answer: str) -> None:
        self._entries[self._key(req)] = answer, self._clock()

    def _key(self, req: dict[str, Any]) -> Any:
        query = " ".join(req["query"].lower().split())
        return req["tenant"], frozenset(req["groups"]), req["policy"], req.get("model", "m1"), query


def replay(ttl: float, calls: list[tuple]) -> list[Any]:
    clock = {"now": 0.0}
    cache, answers = AnswerCache(ttl, lambda: clock["now"]), []
    for now, name, *arguments in calls:
        clock["now"] = now
        answers.append(getattr(cache, name)(*arguments))
    return answers
