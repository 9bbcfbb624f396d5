"""You allow a single instance. A hundred requests a day need next to nothing, and the one machine that serves them will
be restarted, updated and lost like any other. The smallest plan has two.
"""

FAILS = [
    "test_without_traffic_there_are_still_two",
    "test_tiny_traffic_needs_two_for_the_day_one_restarts",
    "test_a_service_time_of_nothing_is_allowed",
    "test_random_plans_agree_with_adding_machines",
]

from fractions import Fraction
from math import ceil

SECONDS_A_DAY = 86_400


def capacity(
    users: int, per_user: float, peak: float, service_ms: float, conc: int, util: float, zones: int = 1
) -> dict[str, float]:
    """Return the load of the busiest second and the instances that carry it, also after the loss of one zone.

    Keys: peak_qps, in_flight, per_zone, instances. ValueError for values that cannot be.
    """
    if not 0 < util <= 1 or min(conc, zones, peak) < 1 or min(users, per_user, service_ms) < 0:
        raise ValueError("a value is outside its range")
    # Decimals as they are written: a float next to one of them could push an exact fit over the border.
    requests, factor, milliseconds, share = (Fraction(str(value)) for value in (per_user, peak, service_ms, util))

    peak_qps = users * requests / SECONDS_A_DAY * factor
    in_flight = peak_qps * milliseconds / 1000  # Little's law
    needed = in_flight / (conc * share)
    surviving = max(1, zones - 1)
    per_zone = max(1, ceil(needed / surviving))
    return {
        "peak_qps": float(peak_qps),
        "in_flight": float(in_flight),
        "per_zone": per_zone,
        "instances": zones * per_zone,
    }
