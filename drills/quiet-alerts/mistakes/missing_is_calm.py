"""You take missing minutes for calm ones.

A service that has died sends no numbers. With 130, 130, 130 and then nothing, you clear the page just when the last
process ends. Nothing is known of a missing minute: it is neither above nor below any limit, and its absence is a
signal of its own.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

FAILS = [
    "test_missing_minutes_do_not_calm_an_open_page",
    "test_small_random_logs_agree_with_reading_the_log",
]


Minutes = deque[float | None]


class Alerts:
    def __init__(self, rules: dict[str, dict[str, Any]], silences: list[tuple[int, int]]) -> None:
        self._rules = rules
        self._silences = silences
        self._seen: dict[str, Minutes] = {signal: deque(maxlen=_longest(rule)) for signal, rule in rules.items()}
        self._open: dict[str, str] = {}

    def step(self, t: int, values: dict[str, float | None]) -> list[dict[str, str]]:
        for signal, seen in self._seen.items():
            seen.append(values.get(signal))
        if any(start <= t < end for start, end in self._silences):
            return []
        events = []
        for signal, rule in self._rules.items():
            for name, decide in ((f"missing {signal}", _absence), (signal, _level)):
                action = decide(rule, self._seen[signal], self._open.get(name))
                if action:
                    events.append({"signal": name, "action": action})
                    self._open[name] = action
                if action == "clear":
                    del self._open[name]
        return events


def _level(rule: dict[str, Any], seen: Minutes, opened: str | None) -> str | None:
    if opened != "page" and _breached(rule["page"], seen):
        return "page"
    if not opened and _breached(rule["ticket"], seen):
        return "ticket"
    if opened and _calm(rule["clear"], seen):
        return "clear"
    return None


def _absence(rule: dict[str, Any], seen: Minutes, opened: str | None) -> str | None:
    missing = [value is None for value in _last(seen, rule["missing"])]
    if not opened and sum(missing) == rule["missing"]:
        return "ticket"
    return "clear" if opened and not missing[0] else None


def _breached(level: dict[str, Any], seen: Minutes) -> bool:
    needed, window = level["long"]
    limit, short = level["limit"], level["short"]
    return _above(limit, _last(seen, short)) == short and _above(limit, _last(seen, window)) >= needed


def _above(limit: float, values: Iterable[float | None]) -> int:
    return sum(value is not None and value > limit for value in values)


def _calm(clear: dict[str, Any], seen: Minutes) -> bool:
    needed, window = clear["last"]
    return sum(value is None or value <= clear["limit"] for value in _last(seen, window)) >= needed


def _last(seen: Minutes, count: int) -> Iterator[float | None]:
    return islice(reversed(seen), count)


def _longest(rule: dict[str, Any]) -> int:
    return max(rule["page"]["long"][1], rule["ticket"]["long"][1], rule["clear"]["last"][1], rule["missing"])


def watch(
    rules: dict[str, dict[str, Any]], silences: list[tuple[int, int]], minutes: Iterable[dict[str, float | None]]
) -> list[tuple[int, str, str]]:
    alerts = Alerts(rules, silences)
    return [(t, e["signal"], e["action"]) for t, values in enumerate(minutes) for e in alerts.step(t, values)]
