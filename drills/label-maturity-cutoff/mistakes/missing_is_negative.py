"""You call a payment honest as soon as no chargeback is on record.

Try a payment of day 90 with the cut at 100 and a window of 60: ten days of silence prove nothing, and you return a 0.
Recent fraud is then taught as good behaviour, most of all the newest kind. Silence becomes an answer only when the
window has passed; until then the payment belongs to the immature ones.
"""

FAILS = [
    "test_positives_count_at_once_and_negatives_when_the_window_has_passed",
    "test_an_outcome_on_the_day_after_the_cut_is_not_known",
    "test_a_negative_is_immature_one_day_earlier",
    "test_an_event_on_the_day_of_the_cut_exists",
    "test_none_and_an_absent_key_mean_the_same",
    "test_both_results_keep_the_order_of_the_events",
    "test_small_random_tables_agree_with_the_statement",
    "test_hardly_any_negative_turns_out_to_be_fraud",
]

from typing import Any


def mature_rows(events: list[dict[str, Any]], cut: int, window: int) -> tuple[list[tuple[str, int]], list[str]]:
    if window < 0:
        raise ValueError("the window is negative")
    rows: list[tuple[str, int]] = []
    for event in events:
        at, outcome_at = event["at"], event.get("outcome_at")
        if outcome_at is not None and outcome_at < at:
            raise ValueError("an outcome comes before its event")
        if at <= cut:
            rows.append((event["id"], int(outcome_at is not None and outcome_at <= cut)))
    return rows, []
