"""You judge a feature by its name.

`refund_policy_days` is a setting of the shop, known for months, and you throw it out; `customer_segment` is computed
from closed cases, three steps from the label, and you let it pass. A name says what somebody once thought. Follow the
lineage instead: does anything the feature is computed from lead back to the label?
"""

FAILS = [
    "test_a_feature_two_steps_from_the_label_is_derived_from_it",
    "test_derivation_is_reported_before_everything_else",
    "test_the_shortest_way_to_the_label_is_the_reason",
    "test_a_cycle_in_the_lineage_comes_to_an_end",
    "test_a_chain_of_three_thousand_steps",
    "test_a_name_proves_nothing",
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
    findings = {}
    for feature in features:
        name = feature["name"]
        if label in name or "refund" in name or "case" in name or "flag" in name:
            way = way_to(name, label, lineage) or [name, label]
            findings[name] = ("outcome_derived", " <- ".join(way))
        else:
            findings[name] = dated(feature, moment)
    return findings
