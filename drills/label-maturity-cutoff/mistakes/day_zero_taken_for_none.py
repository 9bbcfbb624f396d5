"""You take a chargeback on day 0 for no chargeback.

Try `{"id": "a", "at": 0, "outcome_at": 0}`: 0 is a day like any other, and it is false in Python, so a bare `if` or
an `and` cannot tell it from `None`. Ask whether there is a value, not whether the value is true.
"""

FAILS = [
    "test_day_zero_is_a_day_like_any_other",
]

from typing import Any


def mature_rows(events: list[dict[str, Any]], cut: int, window: int) -> tuple[list[tuple[str, int]], list[str]]:
    if window < 0:
        raise ValueError("the window is negative")
    rows: list[tuple[str, int]] = []
    immature: list[str] = []
    for event in events:
        at, outcome_at = event["at"], event.get("outcome_at")
        if outcome_at and outcome_at < at:
            raise ValueError("an outcome comes before its event")
        if at > cut:
            continue
        known = bool(outcome_at) and outcome_at <= cut
        if known or cut - at >= window:
            rows.append((event["id"], int(known)))
        else:
            immature.append(event["id"])
    return rows, immature
