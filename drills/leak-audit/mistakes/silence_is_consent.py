"""You pass a feature that has no `available_at`.

`{"name": "mystery_score"}` has no time at all, and you call it ok. Nothing was found against it because nothing is
known about it. An audit needs a third answer besides yes and no: what cannot be dated is unknown, and somebody has to
find out.
"""

FAILS = ["test_each_feature_is_held_against_the_moment"]

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
    if available_at is not None and available_at > moment:
        return "late", f"available at {available_at}"
    if feature.get("aggregate") and cutoff is None:
        return "late", "no cutoff"
    if feature.get("aggregate") and cutoff > moment:
        return "late", f"cutoff at {cutoff}"
    return "ok", f"available at {available_at or moment}"


def audit(
    features: list[dict[str, Any]], lineage: dict[str, list[str]], label: str, moment: str
) -> dict[str, tuple[str, str]]:
    findings = {}
    for feature in features:
        way = way_to(feature["name"], label, lineage)
        findings[feature["name"]] = ("outcome_derived", " <- ".join(way)) if way else dated(feature, moment)
    return findings
