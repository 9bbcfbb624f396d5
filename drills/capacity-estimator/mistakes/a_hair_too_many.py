"""You round up a hair. 21 in flight on three slots at 0.7 are exactly ten instances; in floats 3 × 0.7 is a little less
than 2.1, the quotient a little more than 10, and you buy an eleventh. Before you round at a border, make the number
exact, or allow for the noise.
"""

FAILS = [
    "test_an_exact_fit_is_not_rounded_up",
]

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
    requests, factor, milliseconds, share = (per_user, peak, service_ms, util)

    peak_qps = users * requests / SECONDS_A_DAY * factor
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
