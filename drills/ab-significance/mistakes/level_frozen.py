"""You multiply by 1.96 whatever the level is.

1.96 belongs to a level of 5%. With `alpha = 0.01` the interval has to be wider by a third, and yours is the same:
whoever asks for more certainty is told that they have it. Take the quantile at `1 - alpha / 2`.
"""

FAILS = [
    "test_the_level_decides_how_wide_the_interval_is",
    "test_small_random_experiments_agree_with_the_formulas",
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
    half = NormalDist().inv_cdf(0.975) * sqrt(r1 * (1 - r1) / n1 + r2 * (1 - r2) / n2)
    low, high = difference - half, difference + half
    p_value = erfc(abs(z) / sqrt(2))
    verdict = "win" if low > 0 and high >= mde else "lose" if high < 0 and low <= -mde else "unclear"
    names = ("difference", "z", "p_value", "low", "high", "verdict")
    return dict(zip(names, (difference, z, p_value, low, high, verdict), strict=True))
