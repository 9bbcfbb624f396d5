from typing import Any


def decide(options: dict[str, dict[str, int]], criteria: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Return scores, winners, dominated options, and the smallest change of one share that turns the decision.

    Scores and shares are exact Fractions. ValueError without options, for a missing value or unusable weights.
    """
    raise NotImplementedError
