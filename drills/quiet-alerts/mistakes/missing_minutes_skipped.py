"""You leave missing minutes out, so that the numbers around them stand side by side.

130, nothing, 130, nothing, 130: in your windows these are three breaches in a row. A window is a stretch of *time*;
a minute that nobody measured is part of it, and interrupts a breach as well as a calm.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

FAILS = [
    "test_missing_minutes_are_no_breach_and_interrupt_one",
    "test_small_random_logs_agree_with_reading_the_log",
]


Minutes = deque[float | None]


class Alerts:
    def __init__(self, rules: dict[str, dict[str, Any]], silences: list[tuple[int, int]]) -> None:
        self._rules = rules
        self._silences = silences
        self._seen: dict[str, Minutes] = {signal: deque(maxlen=_longest(rule)) for signal, rule in rules.items()}
        self._open: dict[str, str] = {}
        self._gap: dict[str, int] = {}

    def step(self, t: int, values: dict[str, float | None]) -> list[dict[str, str]]:
        for signal, seen in self._seen.items():
            if values.get(signal) is not None:
                seen.append(values[signal])
            self._gap[signal] = 0 if values.get(signal) is not None else self._gap.get(signal, 0) + 1
        if any(start <= t < end for start, end in self._silences):
            return []
        events = []
        for signal, rule in self._rules.items():
            for name in (f"missing {signal}", signal):
                if name == signal:
                    action = _level(rule, self._seen[signal], self._open.get(name))
                else:
                    action = _absence(rule, self._gap[signal], self._open.get(name))
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


def _absence(rule: dict[str, Any], gap: int, opened: str | None) -> str | None:
    if not opened and gap >= rule["missing"]:
        return "ticket"
    return "clear" if opened and not gap else None


def _breached(level: dict[str, Any], seen: Minutes) -> bool:
    needed, window = level["long"]
    limit, short = level["limit"], level["short"]
    return _above(limit, _last(seen, short)) == short and _above(limit, _last(seen, window)) >= needed


def _above(limit: float, values: Iterable[float | None]) -> int:
    return sum(value is not None and value > limit for value in values)


def _calm(clear: dict[str, Any], seen: Minutes) -> bool:
    needed, window = clear["last"]
    return sum(value is not None and value <= clear["limit"] for value in _last(seen, window)) >= needed


def _last(seen: Minutes, count: int) -> Iterator[float | None]:
    return islice(reversed(seen), count)


def _longest(rule: dict[str, Any]) -> int:
    return max(rule["page"]["long"][1], rule["ticket"]["long"][1], rule["clear"]["last"][1], rule["missing"])


def watch(
    rules: dict[str, dict[str, Any]], silences: list[tuple[int, int]], minutes: Iterable[dict[str, float | None]]
) -> list[tuple[int, str, str]]:
    alerts = Alerts(rules, silences)
    return [(t, e["signal"], e["action"]) for t, values in enumerate(minutes) for e in alerts.step(t, values)]
