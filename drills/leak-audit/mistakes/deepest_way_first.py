"""You report the first way to the label that you find, which need not be the shortest.

`score` is computed from `daily` and `flag`. Going deep into `daily` first, you find the label over three steps and
never see that `flag` leads there in two. The owner of a feature needs the shortest evidence. Explore names in order
of their distance, nearest first.
"""

FAILS = ["test_the_shortest_way_to_the_label_is_the_reason"]

from typing import Any


def dated(feature: dict[str, Any], moment: str) -> tuple[str, str]:
    available_at, cutoff = feature.get("available_at"), feature.get("cutoff")
    if available_at is not None and available_at > moment:
        return "late", f"available at {available_at}"
    if feature.get("aggregate") and cutoff is None:
        return "late", "no cutoff"
    if feature.get("aggregate") and cutoff > moment:
        return "late", f"cutoff at {cutoff}"
    return ("unknown", "no available_at") if available_at is None else ("ok", f"available at {available_at}")


def way_to(name: str, label: str, lineage: dict[str, list[str]]) -> list[str]:
    came_from: dict[str, str | None] = {name: None}
    waiting = [name]
    while waiting and label not in came_from:
        current = waiting.pop()
        for source in reversed(lineage.get(current, [])):
            if source not in came_from:
                came_from[source] = current
                waiting.append(source)
    way, step = [], label if label in came_from else None
    while step is not None:
        way.append(step)
        step = came_from[step]
    return way[::-1]


def audit(
    features: list[dict[str, Any]], lineage: dict[str, list[str]], label: str, moment: str
) -> dict[str, tuple[str, str]]:
    findings = {}
    for feature in features:
        way = way_to(feature["name"], label, lineage)
        findings[feature["name"]] = ("outcome_derived", " <- ".join(way)) if way else dated(feature, moment)
    return findings
