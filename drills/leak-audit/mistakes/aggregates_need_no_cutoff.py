"""You date an aggregate by `available_at` alone.

"Orders of all time" was written to the table before the moment, but that says nothing about which orders it counts:
in a training table filled today, it counts those of the future as well. An aggregate is safe only if the latest event
it counts is not after the moment, and without a cutoff nobody can say so.
"""

FAILS = [
    "test_an_aggregate_without_a_cutoff_is_late",
    "test_an_aggregate_with_a_cutoff_after_the_moment_is_late",
    "test_a_missing_cutoff_is_reported_before_a_missing_time",
]

from collections import deque
from typing import Any


def way_to(name: str, label: str, lineage: dict[str, list[str]]) -> list[str]:
    came_from: dict[str, str | None] = {name: None}
    waiting = deque([name])
    while waiting and label not in came_from:
        current = waiting.popleft()
        for source in lineage.get(current, []):
            if source not in came_from:
                came_from[source] = current
                waiting.append(source)
    way, step = [], label if label in came_from else None
    while step is not None:
        way.append(step)
        step = came_from[step]
    return way[::-1]


def dated(feature: dict[str, Any], moment: str) -> tuple[str, str]:
    available_at = feature.get("available_at")
    if available_at is None:
        return "unknown", "no available_at"
    return ("late" if available_at > moment else "ok"), f"available at {available_at}"


def audit(
    features: list[dict[str, Any]], lineage: dict[str, list[str]], label: str, moment: str
) -> dict[str, tuple[str, str]]:
    findings = {}
    for feature in features:
        way = way_to(feature["name"], label, lineage)
        findings[feature["name"]] = ("outcome_derived", " <- ".join(way)) if way else dated(feature, moment)
    return findings
