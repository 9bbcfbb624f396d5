"""Your search forgets where it has been once it leaves a way, so it walks every way through the lineage.

Two names a layer, each computed from both names of the next layer: with 2 layers there are 4 ways, with 60 there are
2 to the power of 60, and you try them one by one. Guarding the current way against cycles is not enough. A name that
has been explored once, by whichever way, has nothing new to tell.
"""

FAILS = ["test_sixty_layers_of_shared_inputs"]

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
    if name == label:
        return [name]
    shortest: list[str] = []
    way, on_way = [name], {name}
    open_inputs = [iter(lineage.get(name, []))]
    while open_inputs:
        source = next(open_inputs[-1], None)
        if source is None:
            open_inputs.pop()
            on_way.discard(way.pop())
        elif source == label:
            if not shortest or len(way) + 1 < len(shortest):
                shortest = [*way, label]
        elif source not in on_way:
            way.append(source)
            on_way.add(source)
            open_inputs.append(iter(lineage.get(source, [])))
    return shortest


def audit(
    features: list[dict[str, Any]], lineage: dict[str, list[str]], label: str, moment: str
) -> dict[str, tuple[str, str]]:
    findings = {}
    for feature in features:
        way = way_to(feature["name"], label, lineage)
        findings[feature["name"]] = ("outcome_derived", " <- ".join(way)) if way else dated(feature, moment)
    return findings
