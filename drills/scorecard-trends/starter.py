from typing import Any


def summarize(cards: list[dict[str, Any]], weights: dict[str, float]) -> dict[str, Any]:
    """Return the axes with their last sessions, the refused scores, the disagreements, and the axis to work on next.

    Means are exact Fractions. ValueError for a score outside 1 to 4 and for an unknown axis.
    """
    raise NotImplementedError
