"""You page on a single minute above the limit.

In a month, an ordinary p99 of 80 ms is above 120 about two thousand times while nothing is wrong. After the tenth
false page the alert is muted, and then it protects nobody. Ask whether the breach has lasted (the long window) and
whether it still goes on (the short one).
"""

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

FAILS = [
    "test_a_sustained_breach_pages_once_and_is_cleared",
    "test_a_breach_that_outlasts_the_silence_is_reported_at_its_end",
    "test_the_first_minutes_page_as_soon_as_enough_is_known",
    "test_exactly_the_limit_is_no_breach",
    "test_a_spike_of_two_minutes_is_no_page",
    "test_what_is_over_is_not_paged",
    "test_flapping_around_the_limit_makes_a_ticket_and_no_page",
    "test_a_mild_decline_is_a_ticket",
    "test_a_ticket_needs_its_short_window_too",
    "test_a_ticket_becomes_a_page",
    "test_a_page_does_not_become_a_ticket",
    "test_below_the_limit_is_not_yet_calm",
    "test_exactly_the_limit_of_calm_is_calm",
    "test_one_calm_minute_is_not_enough",
    "test_a_new_breach_after_recovery_is_a_new_page",
    "test_a_ticket_is_cleared_as_well",
    "test_missing_minutes_do_not_calm_an_open_page",
    "test_missing_minutes_are_no_breach_and_interrupt_one",
    "test_zero_is_a_number",
    "test_a_silence_includes_its_start_and_not_its_end",
    "test_an_alert_that_calms_down_in_silence_is_cleared_afterwards",
    "test_any_of_several_silences_is_a_silence",
    "test_signals_do_not_disturb_each_other",
    "test_events_of_one_minute_come_in_the_order_of_the_rules",
    "test_any_window_may_be_the_longest",
    "test_small_random_logs_agree_with_reading_the_log",
    "test_two_weeks_with_six_incidents_and_many_spikes",
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
    return _above(level["limit"], _last(seen, 1)) == 1


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
