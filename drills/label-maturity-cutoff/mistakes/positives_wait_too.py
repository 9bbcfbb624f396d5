"""You hold back a positive until its window has passed, although its chargeback is already there.

Try a payment of day 85 with a chargeback on day 95, the cut at 100 and a window of 60: you call it immature. The
window is for silence: it says how long "nothing has happened" must last before it means something. A chargeback is
not silence, and the newest frauds are the ones the model needs most.
"""

FAILS = [
    "test_positives_count_at_once_and_negatives_when_the_window_has_passed",
    "test_an_outcome_on_the_day_of_the_cut_is_known",
    "test_day_zero_is_a_day_like_any_other",
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
        if cut - at >= window:
            rows.append((event["id"], int(outcome_at is not None and outcome_at <= cut)))
        else:
            immature.append(event["id"])
    return rows, immature
