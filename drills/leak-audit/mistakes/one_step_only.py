"""You look at a feature's direct inputs and stop.

With the lineage `{"risk_tier": ["case_state"], "case_state": ["fraud"]}`, `risk_tier` does not name the label, yet
all it knows comes from there. One table in between is enough to hide a leak from you. Ask whether the label can be
*reached*, over however many steps.
"""

FAILS = [
    "test_a_feature_two_steps_from_the_label_is_derived_from_it",
    "test_derivation_is_reported_before_everything_else",
    "test_the_shortest_way_to_the_label_is_the_reason",
    "test_a_cycle_in_the_lineage_comes_to_an_end",
    "test_a_chain_of_three_thousand_steps",
    "test_a_name_proves_nothing",
]

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


def audit(
    features: list[dict[str, Any]], lineage: dict[str, list[str]], label: str, moment: str
) -> dict[str, tuple[str, str]]:
    findings = {}
    for feature in features:
        name = feature["name"]
        if name == label:
            findings[name] = ("outcome_derived", label)
        elif label in lineage.get(name, []):
            findings[name] = ("outcome_derived", f"{name} <- {label}")
        else:
            findings[name] = dated(feature, moment)
    return findings
