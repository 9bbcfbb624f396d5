from typing import Any


def mature_rows(events: list[dict[str, Any]], cut: int, window: int) -> tuple[list[tuple[str, int]], list[str]]:
    """Return the training rows (id, label) as known at the end of day `cut`, and the ids that are still immature.

    A positive counts as soon as it is known, a negative once `window` days have passed. ValueError for a negative
    window or an outcome before its own event.
    """
    if window < 0:
        raise ValueError(f"the window is {window} days")
    rows: list[tuple[str, int]] = []
    immature: list[str] = []
    for event in events:
        at, outcome_at = event["at"], event.get("outcome_at")
        if outcome_at is not None and outcome_at < at:
            raise ValueError(f"the outcome of {event['id']} comes before it")
        if at > cut:
            continue
        # From here on a later outcome must not matter in any way, or the rows would depend on the day of the export.
        known = outcome_at is not None and outcome_at <= cut
        if known or cut - at >= window:
            rows.append((event["id"], int(known)))
        else:
            immature.append(event["id"])
    return rows, immature
