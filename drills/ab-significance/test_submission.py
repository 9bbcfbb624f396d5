import math
import random
from statistics import NormalDist

import pytest
from submission import ab


def report(
    difference: float, z: float, p_value: float, low: float, high: float, verdict: str
) -> dict[str, float | str]:
    names = ("difference", "z", "p_value", "low", "high", "verdict")
    return dict(zip(names, (difference, z, p_value, low, high, verdict), strict=True))


@pytest.mark.example
def test_a_gain_of_one_point_wins():
    expected = report(0.010033218087, 2.810683058692, 0.004943645749, 0.003037725306, 0.017028710868, "win")
    assert ab(1475, 14_751, 1623, 14_751, 0.05, 0.01) == pytest.approx(expected)


@pytest.mark.example
def test_a_real_gain_below_the_effect_that_matters_is_no_win():
    expected = report(0.002, 4.693258388644, 2.688875168851e-06, 0.001164779337, 0.002835220663, "unclear")
    assert ab(100_000, 1_000_000, 102_000, 1_000_000, 0.05, 0.005) == pytest.approx(expected)


def test_a_loss_is_a_win_turned_around():
    expected = report(-0.010033218087, -2.810683058692, 0.004943645749, -0.017028710868, -0.003037725306, "lose")
    assert ab(1623, 14_751, 1475, 14_751, 0.05, 0.01) == pytest.approx(expected)


def test_an_interval_across_zero_is_unclear_however_good_its_middle_looks():
    expected = report(0.006508033354, 1.836834051991, 0.066234397298, -0.000435860987, 0.013451927694, "unclear")
    assert ab(1475, 14_751, 1571, 14_751, 0.05, 0.005) == pytest.approx(expected)


def test_a_win_needs_only_to_reach_the_effect_with_its_upper_end():
    assert ab(1475, 14_751, 1623, 14_751, 0.05, 0.017)["verdict"] == "win"


def test_a_win_that_falls_short_of_the_effect_is_unclear():
    assert ab(1475, 14_751, 1623, 14_751, 0.05, 0.0171)["verdict"] == "unclear"


def test_a_real_loss_too_small_to_matter_is_unclear():
    assert ab(1623, 14_751, 1475, 14_751, 0.05, 0.0171)["verdict"] == "unclear"


def test_the_level_decides_how_wide_the_interval_is():
    expected = report(0.010033218087, 2.810683058692, 0.004943645749, 0.000839582163, 0.019226854010, "win")
    assert ab(1475, 14_751, 1623, 14_751, 0.01, 0.01) == pytest.approx(expected)


def test_identical_arms_show_nothing():
    expected = report(0.0, 0.0, 1.0, -0.026295676217, 0.026295676217, "unclear")
    assert ab(100, 1000, 100, 1000, 0.05, 0.0) == pytest.approx(expected)


def test_no_conversions_at_all_show_nothing():
    assert ab(0, 500, 0, 700, 0.05, 0.0) == report(0.0, 0.0, 1.0, 0.0, 0.0, "unclear")


def test_conversions_everywhere_show_nothing():
    assert ab(500, 500, 700, 700, 0.05, 0.0) == report(0.0, 0.0, 1.0, 0.0, 0.0, "unclear")


def test_all_against_none_is_the_largest_win():
    expected = report(1.0, math.sqrt(20), 7.744216431044e-06, 1.0, 1.0, "win")
    assert ab(0, 10, 10, 10, 0.05, 1.0) == pytest.approx(expected)


def test_none_against_all_is_the_largest_loss():
    expected = report(-1.0, -math.sqrt(20), 7.744216431044e-06, -1.0, -1.0, "lose")
    assert ab(10, 10, 0, 10, 0.05, 1.0) == pytest.approx(expected)


def test_with_one_visitor_an_arm_the_interval_has_no_width():
    expected = report(1.0, math.sqrt(2), 0.157299207050, 1.0, 1.0, "win")
    assert ab(0, 1, 1, 1, 0.05, 0.5) == pytest.approx(expected)


@pytest.mark.parametrize("counts", [(0, 0, 5, 10), (5, 10, 0, 0), (-1, 10, 5, 10), (5, 10, -1, 10)])
def test_empty_arms_and_negative_counts_are_refused(counts):
    with pytest.raises(ValueError):
        ab(*counts, 0.05, 0.01)


@pytest.mark.parametrize("counts", [(11, 10, 5, 10), (5, 10, 11, 10)])
def test_more_buyers_than_visitors_are_refused(counts):
    with pytest.raises(ValueError):
        ab(*counts, 0.05, 0.01)


@pytest.mark.parametrize("alpha", [0.0, 1.0, -0.05, 5.0])
def test_a_level_outside_zero_to_one_is_refused(alpha):
    with pytest.raises(ValueError):
        ab(5, 10, 6, 10, alpha, 0.01)


def test_a_negative_effect_is_refused():
    with pytest.raises(ValueError):
        ab(5, 10, 6, 10, 0.05, -0.01)


def test_small_random_experiments_agree_with_the_formulas():
    source = random.Random(8)
    for _ in range(60):
        n1, n2 = source.randint(2, 60), source.randint(2, 60)
        c1, c2 = source.randint(1, n1 - 1), source.randint(1, n2 - 1)
        alpha = source.choice([0.01, 0.05, 0.2])
        r1, r2, common = c1 / n1, c2 / n2, (c1 + c2) / (n1 + n2)
        z = (r2 - r1) / math.sqrt(common * (1 - common) / n1 + common * (1 - common) / n2)
        half = NormalDist().inv_cdf(1 - alpha / 2) * math.sqrt(r1 * (1 - r1) / n1 + r2 * (1 - r2) / n2)
        low, high = r2 - r1 - half, r2 - r1 + half
        verdict = "win" if low > 0 else "lose" if high < 0 else "unclear"
        expected = report(r2 - r1, z, math.erfc(abs(z) / math.sqrt(2)), low, high, verdict)
        assert ab(c1, n1, c2, n2, alpha, 0.0) == pytest.approx(expected, abs=1e-9)


@pytest.mark.gate
def test_the_interval_of_unequal_arms_is_not_pooled():
    expected = report(0.05, 2.203506364900, 0.027559078858, -0.001203472979, 0.101203472979, "unclear")
    assert ab(200, 2000, 30, 200, 0.05, 0.02) == pytest.approx(expected)


@pytest.mark.gate
def test_a_tiny_p_value_is_not_zero():
    result = ab(100_000, 1_000_000, 106_000, 1_000_000, 0.05, 0.005)
    assert result["p_value"] == pytest.approx(2.814402085e-44, rel=1e-6, abs=0)
