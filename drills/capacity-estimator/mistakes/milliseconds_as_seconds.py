"""You multiply a rate per second by milliseconds. 2.5 a second times 4,000 gives ten thousand in flight, from thirty
thousand tickets a day. Little's law needs one unit of time on both sides: write the unit beside each number, and see
whether it cancels.
"""

FAILS = [
    "test_ten_in_flight_need_five_instances",
    "test_three_zones_survive_the_loss_of_one",
    "test_full_use_leaves_no_headroom",
    "test_of_two_zones_each_carries_everything",
    "test_tiny_traffic_needs_two_for_the_day_one_restarts",
    "test_tiny_traffic_needs_one_in_each_zone",
    "test_requests_a_user_may_be_a_fraction",
    "test_service_time_is_in_milliseconds",
    "test_service_faster_than_a_millisecond_counts_as_well",
    "test_slots_divide_and_zones_round_for_themselves",
    "test_a_little_more_than_enough_is_one_more",
    "test_random_plans_agree_with_adding_machines",
    "test_the_zones_that_survive_carry_the_peak",
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
    requests, factor, milliseconds, share = (Fraction(str(value)) for value in (per_user, peak, service_ms, util))

    peak_qps = users * requests / SECONDS_A_DAY * factor
    in_flight = peak_qps * milliseconds  # Little's law
    needed = in_flight / (conc * share)
    surviving = max(1, zones - 1)
    per_zone = max(2 if zones == 1 else 1, ceil(needed / surviving))
    return {
        "peak_qps": float(peak_qps),
        "in_flight": float(in_flight),
        "per_zone": per_zone,
        "instances": zones * per_zone,
    }
