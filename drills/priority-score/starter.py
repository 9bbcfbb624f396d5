from typing import Any


def prioritize(items: list[dict[str, Any]], capacity: int) -> list[str]:
    """Return the names of the work that fits, in an order that can be worked off from the top.

    ValueError for an effort of 0 or less, for a need that is no item, and for needs in a circle.
    """
    raise NotImplementedError


def rerank(items: list[dict[str, Any]], change: dict[str, Any]) -> list[tuple[str, int]]:
    """Return the ranking after the change, and how many places each item has moved up.

    ValueError for an effort of 0 or less and for a name that is no item.
    """
    raise NotImplementedError
