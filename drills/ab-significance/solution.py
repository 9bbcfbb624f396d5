from math import erfc, sqrt
from statistics import NormalDist


def ab(c1: int, n1: int, c2: int, n2: int, alpha: float, mde: float) -> dict[str, float | str]:
    """Return difference, z, p_value, low, high and verdict (win, lose or unclear) of arm 2 against arm 1.

    The test pools the rates, the interval does not; the verdict reads the interval. ValueError for an empty arm,
    impossible counts, a level outside 0 to 1 or a negative effect.
    """
    for c, n in ((c1, n1), (c2, n2)):
        if n < 1 or not 0 <= c <= n:
            raise ValueError(f"{c} of {n} visitors bought")
    if not 0 < alpha < 1 or mde < 0:
        raise ValueError(f"alpha {alpha}, mde {mde}")
    r1, r2, pooled = c1 / n1, c2 / n2, (c1 + c2) / (n1 + n2)
    difference = r2 - r1
    # "If nothing had changed" means one common rate, so the test pools; the interval assumes no such thing.
    pooled_error = sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
    z = difference / pooled_error if pooled_error else 0.0
    half = -NormalDist().inv_cdf(alpha / 2) * sqrt(r1 * (1 - r1) / n1 + r2 * (1 - r2) / n2)
    low, high = difference - half, difference + half
    return {
        "difference": difference,
        "z": z,
        "p_value": erfc(abs(z) / sqrt(2)),  # both tails at once, and without subtracting from 1
        "low": low,
        "high": high,
        "verdict": _verdict(low, high, mde),
    }


def _verdict(low: float, high: float, mde: float) -> str:
    if low > 0 and high >= mde:
        return "win"
    if high < 0 and low <= -mde:
        return "lose"
    return "unclear"
