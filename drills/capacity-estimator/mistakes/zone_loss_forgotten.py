"""You spread the load over all zones. Three zones of two carry 4.17 instances' worth while all of them stand; when one
fails, four instances are left and work above plan. Divide by the zones that *survive*, round up there, and only then
multiply by all of them.
"""

FAILS = [
    "test_three_zones_survive_the_loss_of_one",
    "test_of_two_zones_each_carries_everything",
    "test_slots_divide_and_zones_round_for_themselves",
    "test_random_plans_agree_with_adding_machines",
    "test_the_zones_that_survive_carry_the_peak",
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
    surviving = zones
    per_zone = max(2 if zones == 1 else 1, ceil(needed / surviving))
    return {
        "peak_qps": float(peak_qps),
        "in_flight": float(in_flight),
        "per_zone": per_zone,
        "instances": zones * per_zone,
    }
