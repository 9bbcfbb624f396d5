"""You stop listening during a silence.

If a deploy breaks the service, the breach begins in the silence and goes on after it. You start counting at its end
and page minutes too late; and what was calm before it still counts. A silence holds the messages back, not the
measurements.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

FAILS = [
    "test_a_breach_that_outlasts_the_silence_is_reported_at_its_end",
    "test_a_silence_includes_its_start_and_not_its_end",
    "test_an_alert_that_calms_down_in_silence_is_cleared_afterwards",
    "test_the_absence_of_data_is_silent_too",
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
        if any(start <= t < end for start, end in self._silences):
            return []
        for signal, seen in self._seen.items():
            seen.append(values.get(signal))
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
