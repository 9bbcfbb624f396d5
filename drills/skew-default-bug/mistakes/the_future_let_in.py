"""You have rewritten the selection and let orders in that were not ready before the event.

An order that is ready at the moment of the event, or later, is not known when the request is answered; the
warehouse knows it by the time it recomputes, which is why it takes care to leave it out. The line with `past` was
the one that protected all three features.
"""

from math import inf
from typing import Any

FAILS = [
    "test_an_order_ready_at_the_moment_of_the_event_does_not_count_yet",
    "test_small_random_states_agree_with_the_warehouse",
]


TYPICAL_KITCHEN = 12.0
LONGEST_QUIET = 240.0
DAY, HALF_HOUR = 86_400, 1_800  # seconds


def online_features(event: dict[str, Any], state: dict[str, list[dict[str, Any]]]) -> dict[str, float]:
    now, orders = event["time"], state.get(event["restaurant"])
    if not orders:
        return {"kitchen_30m": TYPICAL_KITCHEN, "orders_today": 0, "quiet_min": LONGEST_QUIET}
    past = [order for order in orders if order["ready"] <= now]
    recent = [order["minutes"] for order in past if order["ready"] >= now - HALF_HOUR]
    today = [order for order in past if order["ready"] // DAY == now // DAY]
    newest = max((order["ready"] for order in past), default=-inf)
    return {
        "kitchen_30m": sum(recent) / len(recent) if recent else TYPICAL_KITCHEN,
        "orders_today": len(today),
        "quiet_min": min((now - newest) / 60, LONGEST_QUIET),
    }
