"""You plan for the mean. 30,000 tickets a day are 0.35 a second, and 2.5 in the busiest one: with the mean, 1.4 are in
flight and two instances seem plenty. The night does not lend its free machines to the afternoon; the peak factor
multiplies.
"""

FAILS = [
    "test_ten_in_flight_need_five_instances",
    "test_three_zones_survive_the_loss_of_one",
    "test_full_use_leaves_no_headroom",
    "test_of_two_zones_each_carries_everything",
    "test_requests_a_user_may_be_a_fraction",
    "test_random_plans_agree_with_adding_machines",
    "test_an_exact_fit_is_not_rounded_up",
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
    requests, milliseconds, share = (Fraction(str(value)) for value in (per_user, service_ms, util))

    peak_qps = users * requests / SECONDS_A_DAY
    in_flight = peak_qps * milliseconds / 1000  # Little's law
    needed = in_flight / (conc * share)
    surviving = max(1, zones - 1)
    per_zone = max(2 if zones == 1 else 1, ceil(needed / surviving))
    return {
        "peak_qps": float(peak_qps),
        "in_flight": float(in_flight),
        "per_zone": per_zone,
        "instances": zones * per_zone,
    }
