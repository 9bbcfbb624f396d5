"""Your verdict stops at "significant".

A million visitors an arm, 10.0% against 10.2%: p is 0.000003, and even the upper end of the interval is below half a
point. You call it a win, and nobody can pay the servers with it. A small p-value says that the gain is real, not that
it is large: the interval has to reach the smallest effect that matters.
"""

FAILS = [
    "test_a_real_gain_below_the_effect_that_matters_is_no_win",
    "test_a_win_that_falls_short_of_the_effect_is_unclear",
    "test_a_real_loss_too_small_to_matter_is_unclear",
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
    verdict = "win" if low > 0 else "lose" if high < 0 else "unclear"
    names = ("difference", "z", "p_value", "low", "high", "verdict")
    return dict(zip(names, (difference, z, p_value, low, high, verdict), strict=True))
