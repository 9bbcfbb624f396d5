"""You count a chargeback only if it came within the window.

Try a payment of day 10 with a chargeback on day 95, the cut at 100 and a window of 60: the fraud is known, and you
return a 0. The window is the time after which silence counts as honest; it is not a deadline for fraud. Whatever is
known at the cut makes a positive, however late it came.
"""

FAILS = [
    "test_an_outcome_later_than_the_window_still_makes_a_positive",
    "test_small_random_tables_agree_with_the_statement",
]

from typing import Any


def mature_rows(events: list[dict[str, Any]], cut: int, window: int) -> tuple[list[tuple[str, int]], list[str]]:
    if window < 0:
        raise ValueError("the window is negative")
    rows: list[tuple[str, int]] = []
    immature: list[str] = []
    for event in events:
        at, outcome_at = event["at"], event.get("outcome_at")
        if outcome_at is not None and outcome_at < at:
            raise ValueError("an outcome comes before its event")
        if at > cut:
            continue
        known = outcome_at is not None and outcome_at <= min(cut, at + window)
        if known or cut - at >= window:
            rows.append((event["id"], int(known)))
        else:
            immature.append(event["id"])
    return rows, immature
