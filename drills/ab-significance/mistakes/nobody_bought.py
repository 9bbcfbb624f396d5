"""Your test divides by zero when nobody has bought, or everybody has.

On the first morning both arms stand at 0 of 500, the pooled error is 0, and the dashboard shows a traceback. There is
no difference to be surprised by: `z` is 0 and p is 1.
"""

FAILS = [
    "test_no_conversions_at_all_show_nothing",
    "test_conversions_everywhere_show_nothing",
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
    z = difference / pooled_error
    half = -NormalDist().inv_cdf(alpha / 2) * sqrt(r1 * (1 - r1) / n1 + r2 * (1 - r2) / n2)
    low, high = difference - half, difference + half
    p_value = erfc(abs(z) / sqrt(2))
    verdict = "win" if low > 0 and high >= mde else "lose" if high < 0 and low <= -mde else "unclear"
    names = ("difference", "z", "p_value", "low", "high", "verdict")
    return dict(zip(names, (difference, z, p_value, low, high, verdict), strict=True))
