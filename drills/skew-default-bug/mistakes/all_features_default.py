"""Your repair changes the other two features as well.

With one order 150 minutes ago you return the defaults for everything: `orders_today` falls from 1 to 0 and
`quiet_min` rises to 240, and both were right before. A pause of half an hour says nothing about the day. Each
feature has its own condition for its default, so mend it where that feature is computed.
"""

from math import inf
from typing import Any

FAILS = [
    "test_a_restaurant_that_pauses_has_a_typical_kitchen",
    "test_an_order_just_over_half_an_hour_ago_does_not",
    "test_a_pause_is_capped_at_four_hours",
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
    if not recent:
        return {"kitchen_30m": TYPICAL_KITCHEN, "orders_today": 0, "quiet_min": LONGEST_QUIET}
    today = [order for order in past if order["ready"] // DAY == now // DAY]
    newest = max((order["ready"] for order in past), default=-inf)
    return {
        "kitchen_30m": sum(recent) / len(recent),
        "orders_today": len(today),
        "quiet_min": min((now - newest) / 60, LONGEST_QUIET),
    }
