"""You have mended the default and moved the border of the window.

An order exactly 30 minutes ago belongs to the last 30 minutes; with `>` it is left out, and a feature that agreed
now differs, once in a while. In a function with one fault every other odd-looking line is right until a pair of
values says otherwise. Change one thing and compare all columns again.
"""

from math import inf
from typing import Any

FAILS = [
    "test_an_order_exactly_half_an_hour_ago_counts",
    "test_small_random_states_agree_with_the_warehouse",
]


TYPICAL_KITCHEN = 12.0
LONGEST_QUIET = 240.0
DAY, HALF_HOUR = 86_400, 1_800  # seconds


def online_features(event: dict[str, Any], state: dict[str, list[dict[str, Any]]]) -> dict[str, float]:
    now, orders = event["time"], state.get(event["restaurant"])
    if not orders:
        return {"kitchen_30m": TYPICAL_KITCHEN, "orders_today": 0, "quiet_min": LONGEST_QUIET}
    past = [order for order in orders if order["ready"] < now]
    recent = [order["minutes"] for order in past if order["ready"] > now - HALF_HOUR]
    today = [order for order in past if order["ready"] // DAY == now // DAY]
    newest = max((order["ready"] for order in past), default=-inf)
    return {
        "kitchen_30m": sum(recent) / len(recent) if recent else TYPICAL_KITCHEN,
        "orders_today": len(today),
        "quiet_min": min((now - newest) / 60, LONGEST_QUIET),
    }
