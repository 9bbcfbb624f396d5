"""You round to the nearest whole number. 4.17 instances become 4, and the plan is over its target from the first day. A
machine that is missing by a sixth is missing: round up.
"""

FAILS = [
    "test_ten_in_flight_need_five_instances",
    "test_three_zones_survive_the_loss_of_one",
    "test_full_use_leaves_no_headroom",
    "test_of_two_zones_each_carries_everything",
    "test_a_little_more_than_enough_is_one_more",
    "test_random_plans_agree_with_adding_machines",
    "test_the_zones_that_survive_carry_the_peak",
]

from fractions import Fraction

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
    per_zone = max(2 if zones == 1 else 1, round(needed / surviving))
    return {
        "peak_qps": float(peak_qps),
        "in_flight": float(in_flight),
        "per_zone": per_zone,
        "instances": zones * per_zone,
    }
