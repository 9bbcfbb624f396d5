from collections import deque
from typing import Any


def audit(
    features: list[dict[str, Any]], lineage: dict[str, list[str]], label: str, moment: str
) -> dict[str, tuple[str, str]]:
    """Return (finding, reason) for each feature: could the model have known it at the moment of prediction?

    Findings: outcome_derived, late, unknown, ok; the first that applies, in the order of the statement's table.
    """
    toward_label = _steps_toward(label, lineage)
    return {feature["name"]: _finding(feature, toward_label, moment) for feature in features}


def _steps_toward(label: str, lineage: dict[str, list[str]]) -> dict[str, str | None]:
    """For every name computed from the label, the next name on a shortest way to it; None for the label itself.

    One breadth-first search from the label, along the lineage turned around, serves all features. A name is entered
    once, so cycles end and shared inputs are not walked again.
    """
    used_by: dict[str, list[str]] = {}
    for name, inputs in lineage.items():
        for source in inputs:
            used_by.setdefault(source, []).append(name)
    toward: dict[str, str | None] = {label: None}
    waiting = deque([label])
    while waiting:
        name = waiting.popleft()
        for user in used_by.get(name, []):
            if user not in toward:
                toward[user] = name
                waiting.append(user)
    return toward


def _finding(feature: dict[str, Any], toward_label: dict[str, str | None], moment: str) -> tuple[str, str]:
    """The first rule that applies to one feature."""
    name: str | None = feature["name"]
    if name in toward_label:
        way = []
        while name is not None:
            way.append(name)
            name = toward_label[name]
        return "outcome_derived", " <- ".join(way)
    available_at, cutoff = feature.get("available_at"), feature.get("cutoff")
    if available_at is not None and available_at > moment:
        return "late", f"available at {available_at}"
    if feature.get("aggregate"):
        if cutoff is None:
            return "late", "no cutoff"
        if cutoff > moment:
            return "late", f"cutoff at {cutoff}"
    if available_at is None:
        return "unknown", "no available_at"
    return "ok", f"available at {available_at}"
