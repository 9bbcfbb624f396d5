"""You have mended the default and made the day begin at local midnight.

At 22:30 UTC you count only the orders since 22:00, because it is past midnight in the city. The report shows no
difference in `orders_today`: the warehouse counts by UTC, and so did the service. Where two sides agree there is
nothing to repair, even if you would have chosen another definition.
"""

from math import inf
from typing import Any

FAILS = [
    "test_the_day_changes_at_midnight_utc",
    "test_an_order_just_before_midnight_was_yesterday",
    "test_half_past_midnight_by_the_local_clock_can_still_be_the_day_before",
    "test_small_random_states_agree_with_the_warehouse",
    "test_a_replayed_day_agrees_in_every_feature",
]


TYPICAL_KITCHEN = 12.0
LONGEST_QUIET = 240.0
DAY, HALF_HOUR = 86_400, 1_800  # seconds


def online_features(event: dict[str, Any], state: dict[str, list[dict[str, Any]]]) -> dict[str, float]:
    now, orders = event["time"], state.get(event["restaurant"])
    if not orders:
        return {"kitchen_30m": TYPICAL_KITCHEN, "orders_today": 0, "quiet_min": LONGEST_QUIET}
    past = [order for order in orders if order["ready"] < now]
    recent = [order["minutes"] for order in past if order["ready"] >= now - HALF_HOUR]
    today = [order for order in past if (order["ready"] + 7_200) // DAY == (now + 7_200) // DAY]
    newest = max((order["ready"] for order in past), default=-inf)
    return {
        "kitchen_30m": sum(recent) / len(recent) if recent else TYPICAL_KITCHEN,
        "orders_today": len(today),
        "quiet_min": min((now - newest) / 60, LONGEST_QUIET),
    }
