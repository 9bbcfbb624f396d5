"""You follow the lineage in both directions.

With `{"fraud": ["amount"]}` the label is computed from the amount, not the amount from the label: the amount is known
when the order is placed, and you call it a leak. So would you every feature that shares an input with the label.
Derivation has a direction. Search only along "is computed from", from the feature toward the label.
"""

FAILS = [
    "test_what_the_label_is_computed_from_is_not_derived_from_it",
    "test_sharing_an_input_with_the_label_is_not_derivation",
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
    available_at, cutoff = feature.get("available_at"), feature.get("cutoff")
    if available_at is not None and available_at > moment:
        return "late", f"available at {available_at}"
    if feature.get("aggregate") and cutoff is None:
        return "late", "no cutoff"
    if feature.get("aggregate") and cutoff > moment:
        return "late", f"cutoff at {cutoff}"
    return ("unknown", "no available_at") if available_at is None else ("ok", f"available at {available_at}")


def audit(
    features: list[dict[str, Any]], lineage: dict[str, list[str]], label: str, moment: str
) -> dict[str, tuple[str, str]]:
    linked: dict[str, list[str]] = {}
    for name, sources in lineage.items():
        for source in sources:
            linked.setdefault(name, []).append(source)
            linked.setdefault(source, []).append(name)
    findings = {}
    for feature in features:
        way = way_to(feature["name"], label, linked)
        findings[feature["name"]] = ("outcome_derived", " <- ".join(way)) if way else dated(feature, moment)
    return findings
