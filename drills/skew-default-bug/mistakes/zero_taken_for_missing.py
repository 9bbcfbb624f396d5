"""You replace every 0 by the default, also the true ones.

A shop that only hands over boxed goods has a kitchen of 0 minutes, and `mean or TYPICAL_KITCHEN` turns it into 12.
The fault is not that the value is 0, but that nothing was there to average. Ask the list whether it is empty, not
the mean whether it is zero.
"""

from math import inf
from typing import Any

FAILS = [
    "test_a_kitchen_of_no_minutes_is_a_value",
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
    today = [order for order in past if order["ready"] // DAY == now // DAY]
    newest = max((order["ready"] for order in past), default=-inf)
    return {
        "kitchen_30m": sum(recent) / max(1, len(recent)) or TYPICAL_KITCHEN,
        "orders_today": len(today),
        "quiet_min": min((now - newest) / 60, LONGEST_QUIET),
    }
