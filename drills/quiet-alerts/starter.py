from collections.abc import Iterable
from typing import Any


class Alerts:
    """Pages and tickets for each signal, and for its absence; at most one open alert each."""

    def __init__(self, rules: dict[str, dict[str, Any]], silences: list[tuple[int, int]]) -> None:
        raise NotImplementedError

    def step(self, t: int, values: dict[str, float | None]) -> list[dict[str, str]]:
        """Take the values of minute t and return what is opened, raised or closed."""
        raise NotImplementedError


def watch(
    rules: dict[str, dict[str, Any]], silences: list[tuple[int, int]], minutes: Iterable[dict[str, float | None]]
) -> list[tuple[int, str, str]]:
    """Feed the minutes to a new Alerts; returns (minute, signal, action) for each event."""
    alerts = Alerts(rules, silences)
    return [(t, e["signal"], e["action"]) for t, values in enumerate(minutes) for e in alerts.step(t, values)]
