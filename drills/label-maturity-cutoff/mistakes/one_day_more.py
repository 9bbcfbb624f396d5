"""You wait one day longer than the window.

Try a payment of day 40 with the cut at 100 and a window of 60: exactly 60 days have passed, and you still call it
immature. With a window of 0 you even wait for tomorrow. Say the border as a sentence ("on the last day of the window
it is mature"), and read the comparison from the sentence.
"""

FAILS = [
    "test_a_negative_matures_on_the_last_day_of_its_window",
    "test_with_a_window_of_zero_every_event_is_mature",
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
        known = outcome_at is not None and outcome_at <= cut
        if known or cut - at > window:
            rows.append((event["id"], int(known)))
        else:
            immature.append(event["id"])
    return rows, immature
