"""You get the tail as one minus the rest, and far out nothing is left of it.

At `z = 14` the distribution function has been rounded to 1, so your p-value is 0.0 and the report says "impossible".
It is 2.8e-44. Ask for the tail itself; the `math` module has a function whose name ends in c, for complement.
"""

FAILS = [
    "test_a_tiny_p_value_is_not_zero",
]

from math import erf, sqrt
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
    p_value = 2 * (1 - (1 + erf(abs(z) / sqrt(2))) / 2)
    verdict = "win" if low > 0 and high >= mde else "lose" if high < 0 and low <= -mde else "unclear"
    names = ("difference", "z", "p_value", "low", "high", "verdict")
    return dict(zip(names, (difference, z, p_value, low, high, verdict), strict=True))
