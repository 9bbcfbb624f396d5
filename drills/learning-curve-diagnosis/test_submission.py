import random

import pytest
from submission import diagnose

SIZES = [20, 40, 160, 640]


@pytest.mark.example
def test_two_high_errors_that_have_met_show_bias():
    train, valid = [4.6, 7.4, 6.9, 7.1], [7.4, 7.5, 7.4, 7.4]
    assert diagnose(SIZES, train, valid, 4.5, tol=0.4) == ("bias", "train 7.100")


@pytest.mark.example
def test_a_wide_gap_that_narrows_shows_variance():
    assert diagnose([20, 40], [1.0, 3.2], [8.0, 4.8], 4.5, tol=0.2) == ("variance", "gap 1.600")


@pytest.mark.example
def test_a_wide_gap_that_rows_do_not_narrow_is_no_variance():
    assert diagnose([40, 160], [3.0, 3.1], [5.1, 5.2], 4.5, tol=0.2) == ("shift_or_leak", "gap stays at 2.100")


def test_a_model_that_reaches_its_target_is_healthy():
    train, valid = [1.0, 3.2, 3.8, 4.1], [8.0, 4.8, 4.1, 4.0]
    assert diagnose(SIZES, train, valid, 4.5, tol=0.2) == ("healthy", "valid 4.000")


def test_a_gap_does_not_matter_once_the_target_is_reached():
    assert diagnose([40, 160], [0.0, 0.0], [6.0, 4.0], 4.5, tol=0.2) == ("healthy", "valid 4.000")


def test_good_offline_and_poor_in_production_is_a_shift_or_a_leak():
    train, valid = [3.2, 3.8, 4.1], [4.8, 4.1, 4.0]
    expected = ("shift_or_leak", "prod above valid by 2.500")
    assert diagnose([40, 160, 640], train, valid, 4.5, prod=6.5, tol=0.2) == expected


def test_production_as_good_as_needed_is_healthy():
    assert diagnose([40, 160], [3.2, 3.3], [3.9, 3.5], 4.5, prod=4.4, tol=0.2) == ("healthy", "valid 3.500")


def test_production_within_the_noise_of_validation_is_healthy():
    assert diagnose([40, 160], [4.0, 4.4], [5.0, 4.6], 4.5, prod=4.75, tol=0.2) == ("healthy", "valid 4.600")


def test_a_model_poor_offline_is_not_judged_by_production():
    assert diagnose([20, 40], [1.0, 3.2], [8.0, 4.8], 4.5, prod=9.0, tol=0.2) == ("variance", "gap 1.600")


def test_high_training_error_and_a_narrowing_gap_are_both():
    assert diagnose([40, 160], [5.0, 5.6], [9.0, 7.0], 4.5, tol=0.2) == ("both", "train 5.600, gap 1.400")


def test_high_training_error_and_a_gap_that_stays_is_no_variance():
    assert diagnose([40, 160], [6.0, 6.0], [8.0, 8.1], 4.5, tol=0.2) == ("shift_or_leak", "gap stays at 2.100")


def test_a_gap_that_widens_has_not_narrowed():
    assert diagnose([40, 160], [3.0, 3.0], [5.0, 6.0], 4.5, tol=0.2) == ("shift_or_leak", "gap stays at 3.000")


def test_validation_below_training_is_suspicious_even_on_target():
    expected = ("shift_or_leak", "valid below train by 1.000")
    assert diagnose([40, 160], [3.9, 4.0], [4.1, 3.0], 4.5, tol=0.2) == expected


def test_validation_below_training_within_the_noise_is_healthy():
    assert diagnose([40, 160], [3.9, 4.0], [4.1, 3.9], 4.5, tol=0.2) == ("healthy", "valid 3.900")


def test_a_dip_at_a_smaller_size_decides_nothing():
    assert diagnose([20, 40, 160], [5.0, 5.0, 4.0], [7.0, 4.0, 4.2], 4.5, tol=0.2) == ("healthy", "valid 4.200")


def test_a_target_missed_within_the_noise_is_reached():
    assert diagnose([40, 160], [3.5, 4.0], [5.5, 4.6], 4.5, tol=0.2) == ("healthy", "valid 4.600")


def test_a_difference_of_exactly_the_tolerance_is_noise():
    assert diagnose([40, 160], [4.0, 7.1], [7.5, 7.4], 4.5, tol=0.3) == ("bias", "train 7.100")


def test_without_tolerance_every_difference_counts():
    assert diagnose([40, 160], [6.5, 7.0], [8.0, 7.25], 4.5, tol=0.0) == ("both", "train 7.000, gap 0.250")


def test_one_billionth_is_noise_even_without_tolerance():
    assert diagnose([40, 160], [0.0, 0.0], [1.0, 1e-9], 0.0, tol=0.0) == ("healthy", "valid 0.000")


def test_the_tolerance_is_one_hundredth_unless_it_is_given():
    assert diagnose([40, 160], [0.02, 0.05], [0.2, 0.115], 0.1) == ("variance", "gap 0.065")


def test_sizes_may_come_in_any_order():
    assert diagnose([640, 20, 160], [7.1, 1.0, 6.9], [7.2, 9.0, 7.6], 4.5, tol=0.2) == ("bias", "train 7.100")


def test_one_point_is_refused():
    with pytest.raises(ValueError):
        diagnose([40], [3.0], [5.0], 4.5)


def test_no_points_are_refused():
    with pytest.raises(ValueError):
        diagnose([], [], [], 4.5)


def test_lists_of_different_lengths_are_refused():
    with pytest.raises(ValueError):
        diagnose([40, 160], [3.0, 3.1], [5.0, 5.1, 5.2], 4.5)


def test_a_missing_training_error_is_refused():
    with pytest.raises(ValueError):
        diagnose([40, 160], [3.0], [5.0, 5.1], 4.5)


def test_the_lists_are_left_as_they_were():
    sizes, train, valid = [160, 40], [3.1, 3.0], [5.2, 5.1]
    diagnose(sizes, train, valid, 4.5, tol=0.2)
    assert (sizes, train, valid) == ([160, 40], [3.1, 3.0], [5.2, 5.1])


def by_the_table(smallest: tuple[int, int], largest: tuple[int, int], target: int, prod: int | None) -> str:
    """The statement's table for errors in eighths and a tolerance of one eighth: above means two or more."""
    (few_train, few_valid), (train, valid) = smallest, largest
    low_enough = valid < target + 2
    poor_live = prod is not None and prod >= max(target, valid) + 2
    rules = [
        (train >= valid + 2, "shift_or_leak"),
        (low_enough and poor_live, "shift_or_leak"),
        (low_enough, "healthy"),
        (valid < train + 2, "bias"),
        (few_valid - few_train < valid - train + 2, "shift_or_leak"),
        (train >= target + 2, "both"),
    ]
    return next((name for applies, name in rules if applies), "variance")


def test_small_random_curves_agree_with_the_table():
    source = random.Random(3)
    for _ in range(60):
        points = [(source.randint(0, 9), source.randint(0, 14)) for _ in range(3)]
        target, prod = source.randint(2, 8), source.choice([None, source.randint(0, 14)])
        train, valid = ([point[side] / 8 for point in points] for side in (0, 1))
        live = None if prod is None else prod / 8
        found, _ = diagnose([10, 20, 30], train, valid, target / 8, prod=live, tol=0.125)
        assert found == by_the_table(points[0], points[2], target, prod)


@pytest.mark.gate
def test_eight_curves_and_two_that_only_the_direction_tells():
    curves = [
        ([4.6, 7.4, 6.9, 7.1], [7.4, 7.5, 7.4, 7.3], None, ("bias", "train 7.100")),
        ([0.4, 1.2, 2.0, 2.9], [9.0, 8.1, 6.9, 5.6], None, ("variance", "gap 2.700")),
        ([2.9, 2.7, 2.8, 2.9], [5.5, 5.6, 5.4, 5.6], None, ("shift_or_leak", "gap stays at 2.700")),
        ([3.1, 4.6, 5.2, 5.5], [9.9, 8.8, 7.9, 6.8], None, ("both", "train 5.500, gap 1.300")),
        ([5.4, 5.2, 5.6, 5.5], [6.6, 6.7, 6.9, 6.8], None, ("shift_or_leak", "gap stays at 1.300")),
        ([1.0, 3.2, 3.8, 4.1], [8.0, 4.8, 4.1, 4.0], 4.3, ("healthy", "valid 4.000")),
        ([1.0, 3.2, 3.8, 4.1], [8.0, 4.8, 4.1, 4.0], 6.2, ("shift_or_leak", "prod above valid by 2.200")),
        ([3.0, 3.9, 4.2, 4.4], [4.0, 3.8, 3.5, 3.2], 6.2, ("shift_or_leak", "valid below train by 1.200")),
    ]
    for train, valid, prod, expected in curves:
        assert diagnose(SIZES, train, valid, 4.5, prod=prod, tol=0.3) == expected
