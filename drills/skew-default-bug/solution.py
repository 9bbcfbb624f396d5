from math import inf
from typing import Any

TYPICAL_KITCHEN = 12.0
LONGEST_QUIET = 240.0
DAY, HALF_HOUR = 86_400, 1_800  # seconds


def online_features(event: dict[str, Any], state: dict[str, list[dict[str, Any]]]) -> dict[str, float]:
    """Return kitchen_30m, orders_today and quiet_min of the event's restaurant, as of the event.

    Orders count that were ready before the event. Times are seconds since 1970, UTC; days change at midnight UTC.
    """
    now, orders = event["time"], state.get(event["restaurant"])
    if not orders:
        return {"kitchen_30m": TYPICAL_KITCHEN, "orders_today": 0, "quiet_min": LONGEST_QUIET}
    past = [order for order in orders if order["ready"] < now]
    recent = [order["minutes"] for order in past if order["ready"] >= now - HALF_HOUR]
    today = [order for order in past if order["ready"] // DAY == now // DAY]
    newest = max((order["ready"] for order in past), default=-inf)
    return {
        "kitchen_30m": sum(recent) / len(recent) if recent else TYPICAL_KITCHEN,
        "orders_today": len(today),
        "quiet_min": min((now - newest) / 60, LONGEST_QUIET),
    }
