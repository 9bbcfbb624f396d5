"""You put the groups into the key in the order in which they came.

Try `["all", "hr"]` and `["hr", "all"]`: the same permissions, two keys, a miss. The identity provider promises no
order. What means the same has to be written the same.
"""

FAILS = [
    "test_the_order_of_groups_does_not_matter",
    "test_a_group_named_twice_counts_once",
    "test_random_calls_agree_with_comparing_field_by_field",
    "test_the_hit_rate_of_legal_repeats_does_not_fall",
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
        return req["tenant"], tuple(req["groups"]), req["policy"], req.get("model", "m1"), query


def replay(ttl: float, calls: list[tuple]) -> list[Any]:
    clock = {"now": 0.0}
    cache, answers = AnswerCache(ttl, lambda: clock["now"]), []
    for now, name, *arguments in calls:
        clock["now"] = now
        answers.append(getattr(cache, name)(*arguments))
    return answers
