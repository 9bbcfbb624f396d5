"""You build the interval from the pooled error of the test.

With equal arms one can hardly see it. Try 200 of 2,000 against 30 of 200: the small arm's own rate of 15% scatters
more than the common 10.5%, so the true interval crosses zero and yours does not. Pooling assumes that nothing has
changed, and an interval for the change must not assume that.
"""

FAILS = [
    "test_a_gain_of_one_point_wins",
    "test_a_real_gain_below_the_effect_that_matters_is_no_win",
    "test_a_loss_is_a_win_turned_around",
    "test_an_interval_across_zero_is_unclear_however_good_its_middle_looks",
    "test_the_level_decides_how_wide_the_interval_is",
    "test_all_against_none_is_the_largest_win",
    "test_none_against_all_is_the_largest_loss",
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
    half = -NormalDist().inv_cdf(alpha / 2) * pooled_error
    low, high = difference - half, difference + half
    p_value = erfc(abs(z) / sqrt(2))
    verdict = "win" if low > 0 and high >= mde else "lose" if high < 0 and low <= -mde else "unclear"
    names = ("difference", "z", "p_value", "low", "high", "verdict")
    return dict(zip(names, (difference, z, p_value, low, high, verdict), strict=True))
