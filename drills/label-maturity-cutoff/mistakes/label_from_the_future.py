"""You use a chargeback that nobody knew of at the cut.

Try a payment of day 20 with a chargeback on day 104 and the cut at 100: the table of today holds it, the table of day
100 did not, and you return a 1. A model trained for day 100 is then tested with knowledge of day 104. An outcome
counts only if its day is not after the cut; a later one must be treated like none at all.
"""

FAILS = [
    "test_an_outcome_after_the_cut_was_not_known",
    "test_an_outcome_on_the_day_after_the_cut_is_not_known",
    "test_small_random_tables_agree_with_the_statement",
    "test_a_later_export_gives_the_rows_of_the_earlier_one",
    "test_hardly_any_negative_turns_out_to_be_fraud",
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
        if outcome_at is not None:
            rows.append((event["id"], 1))
        elif cut - at >= window:
            rows.append((event["id"], 0))
        else:
            immature.append(event["id"])
    return rows, immature
