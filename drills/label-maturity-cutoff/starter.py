from typing import Any


def mature_rows(events: list[dict[str, Any]], cut: int, window: int) -> tuple[list[tuple[str, int]], list[str]]:
    """Return the training rows (id, label) as known at the end of day `cut`, and the ids that are still immature.

    A positive counts as soon as it is known, a negative once `window` days have passed. ValueError for a negative
    window or an outcome before its own event.
    """
    raise NotImplementedError
