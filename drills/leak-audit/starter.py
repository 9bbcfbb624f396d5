from typing import Any


def audit(
    features: list[dict[str, Any]], lineage: dict[str, list[str]], label: str, moment: str
) -> dict[str, tuple[str, str]]:
    """Return (finding, reason) for each feature: could the model have known it at the moment of prediction?

    Findings: outcome_derived, late, unknown, ok; the first that applies, in the order of the statement's table.
    """
    raise NotImplementedError
