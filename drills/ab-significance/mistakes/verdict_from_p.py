"""You let the p-value decide what the interval was asked to decide.

Take 200 of 2,000 against 30 of 200: p is 0.028, and the interval begins below zero. Test and interval use different
errors and may disagree near the border, most of all with unequal arms. The contract names the one that decides: the
interval.
"""

FAILS = [
    "test_with_one_visitor_an_arm_the_interval_has_no_width",
    "test_small_random_experiments_agree_with_the_formulas",
    "test_the_interval_of_unequal_arms_is_not_pooled",
]

from math import erfc, sqrt
from statistics import NormalDist


def ab(c1: int, n1: int, c2: int, n2: int, alpha: float, mde: float) -> dict[str, float | str]:
    for c, n in ((c1, n1), (c2, n2)):
        if n < 1 or not 0 <= c <= n:
            raise ValueError("impossible counts")
    if not 0 < alpha < 1 or mde < 0:
        raise ValueError("bad level or effect")
    r1, r2, pooled = c1 / n1, c2 / n2, (c1 + c2) / (n1 + n2)
    difference = r2 - r1
    pooled_error = sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
    z = difference / pooled_error if pooled_error else 0.0
    half = -NormalDist().inv_cdf(alpha / 2) * sqrt(r1 * (1 - r1) / n1 + r2 * (1 - r2) / n2)
    low, high = difference - half, difference + half
    p_value = erfc(abs(z) / sqrt(2))
    verdict = "unclear"
    if p_value < alpha:
        verdict = "win" if difference > 0 and high >= mde else "lose" if low <= -mde else "unclear"
    names = ("difference", "z", "p_value", "low", "high", "verdict")
    return dict(zip(names, (difference, z, p_value, low, high, verdict), strict=True))
