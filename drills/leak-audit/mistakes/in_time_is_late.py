"""You call a value late that arrives exactly at the moment of prediction.

With the moment 09:00, a basket total that is available at 09:00 can be used: the contract counts "equal" as in time,
and so for cutoffs. Say the boundary aloud before you type a comparison, and ask for it when it is not given: in other
contracts (a point-in-time join, for instance) it falls the other way.
"""

FAILS = ["test_each_feature_is_held_against_the_moment", "test_an_aggregate_with_a_cutoff_at_the_moment_is_in_time"]

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
    available_at, cutoff = feature.get("available_at"), feature.get("cutoff")
    if available_at is not None and available_at >= moment:
        return "late", f"available at {available_at}"
    if feature.get("aggregate") and cutoff is None:
        return "late", "no cutoff"
    if feature.get("aggregate") and cutoff >= moment:
        return "late", f"cutoff at {cutoff}"
    return ("unknown", "no available_at") if available_at is None else ("ok", f"available at {available_at}")


def audit(
    features: list[dict[str, Any]], lineage: dict[str, list[str]], label: str, moment: str
) -> dict[str, tuple[str, str]]:
    findings = {}
    for feature in features:
        way = way_to(feature["name"], label, lineage)
        findings[feature["name"]] = ("outcome_derived", " <- ".join(way)) if way else dated(feature, moment)
    return findings
