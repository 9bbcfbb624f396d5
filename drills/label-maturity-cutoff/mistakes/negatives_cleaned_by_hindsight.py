"""You keep a payment out of the negatives because its chargeback came later.

Try a payment of day 20 with a chargeback on day 104, the cut at 100 and a window of 60. You call it immature, but on
day 100 nobody could tell it from an honest one: 80 days of silence made it a 0. Cleaning the negatives with later
knowledge is a leak as well, only a tidy one. Once you know that an outcome was not known at the cut, do not look at
it again.
"""

FAILS = [
    "test_an_outcome_after_the_cut_was_not_known",
    "test_small_random_tables_agree_with_the_statement",
    "test_a_later_export_gives_the_rows_of_the_earlier_one",
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
        if outcome_at is not None and outcome_at <= cut:
            rows.append((event["id"], 1))
        elif outcome_at is None and cut - at >= window:
            rows.append((event["id"], 0))
        else:
            immature.append(event["id"])
    return rows, immature
