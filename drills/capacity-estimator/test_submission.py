import random
from fractions import Fraction
from typing import Any

import pytest
from submission import capacity


def about(peak_qps: float, in_flight: float, per_zone: int, instances: int) -> dict[str, Any]:
    near = {"peak_qps": pytest.approx(peak_qps), "in_flight": pytest.approx(in_flight)}
    return {**near, "per_zone": per_zone, "instances": instances}


def by_adding_machines(
    users: int, per_user: float, peak: float, service_ms: float, conc: int, util: float, zones: int
) -> dict[str, Any]:
    """The contract, word for word: one more in each zone, until the zones that survive can carry the peak."""
    peak_qps = Fraction(str(per_user)) * users * Fraction(str(peak)) / (24 * 60 * 60)
    in_flight = peak_qps * Fraction(str(service_ms)) / 1000
    per_zone = 0
    while True:
        per_zone += 1
        standing = per_zone * (zones - 1 if zones > 1 else 1)
        if standing * conc * Fraction(str(util)) >= in_flight and per_zone * zones >= 2:
            return about(float(peak_qps), float(in_flight), per_zone, per_zone * zones)


@pytest.mark.example
def test_ten_in_flight_need_five_instances():
    assert capacity(30_000, 1, 7.2, 4_000, 4, 0.6) == about(2.5, 10, 5, 5)


@pytest.mark.example
def test_three_zones_survive_the_loss_of_one():
    assert capacity(30_000, 1, 7.2, 4_000, 4, 0.6, zones=3) == about(2.5, 10, 3, 9)


def test_full_use_leaves_no_headroom():
    assert capacity(30_000, 1, 7.2, 4_000, 4, 1.0) == about(2.5, 10, 3, 3)


def test_of_two_zones_each_carries_everything():
    assert capacity(30_000, 1, 7.2, 4_000, 4, 0.6, zones=2) == about(2.5, 10, 5, 10)


def test_without_traffic_there_are_still_two():
    assert capacity(0, 3, 1, 100, 1, 0.5) == about(0, 0, 2, 2)
    assert capacity(0, 3, 1, 100, 1, 0.5, zones=3) == about(0, 0, 1, 3)


def test_tiny_traffic_needs_two_for_the_day_one_restarts():
    assert capacity(100, 1, 1, 50, 8, 0.5) == about(100 / 86_400, 5 / 86_400, 2, 2)


def test_tiny_traffic_needs_one_in_each_zone():
    assert capacity(100, 1, 1, 50, 8, 0.5, zones=2) == about(100 / 86_400, 5 / 86_400, 1, 2)
    assert capacity(100, 1, 1, 50, 8, 0.5, zones=5) == about(100 / 86_400, 5 / 86_400, 1, 5)


def test_requests_a_user_may_be_a_fraction():
    assert capacity(864_000, 0.5, 2, 1_000, 1, 0.5) == about(10, 10, 20, 20)


def test_service_time_is_in_milliseconds():
    assert capacity(86_400, 400, 1, 25, 1, 0.6) == about(400, 10, 17, 17)


def test_service_faster_than_a_millisecond_counts_as_well():
    assert capacity(86_400, 8_000, 1, 0.5, 1, 0.8) == about(8_000, 4, 5, 5)


def test_slots_divide_and_zones_round_for_themselves():
    assert capacity(86_400, 100, 1, 1_000, 10, 0.5, zones=4) == about(100, 100, 7, 28)


def test_a_little_more_than_enough_is_one_more():
    assert capacity(86_400, 10, 1, 1_000, 1, 1) == about(10, 10, 10, 10)
    assert capacity(86_400, 10.001, 1, 1_000, 1, 1) == about(10.001, 10.001, 11, 11)


def test_a_share_of_use_outside_its_range_is_refused():
    for util in (0, -0.1, 1.01, 60):
        with pytest.raises(ValueError):
            capacity(1_000, 1, 2, 100, 4, util)


def test_a_peak_below_the_mean_is_refused():
    with pytest.raises(ValueError):
        capacity(1_000, 1, 0.9, 100, 4, 0.6)


def test_no_slots_and_no_zones_are_refused():
    for conc, zones in [(0, 1), (4, 0)]:
        with pytest.raises(ValueError):
            capacity(1_000, 1, 2, 100, conc, 0.6, zones)


def test_numbers_below_zero_are_refused():
    for users, per_user, service_ms in [(-1, 1, 100), (1_000, -0.5, 100), (1_000, 1, -100)]:
        with pytest.raises(ValueError):
            capacity(users, per_user, 2, service_ms, 4, 0.6)


def test_a_service_time_of_nothing_is_allowed():
    assert capacity(86_400, 5, 1, 0, 4, 0.6) == about(5, 0, 2, 2)


def test_random_plans_agree_with_adding_machines():
    source = random.Random(51)
    for _ in range(60):
        numbers = {
            "users": source.randint(0, 200_000),
            "per_user": source.choice([0.5, 1, 2.5]),
            "peak": source.choice([1, 3, 7.2]),
            "service_ms": source.choice([40, 250, 4_000]),
            "conc": source.randint(1, 8),
            "util": source.choice([0.5, 0.6, 0.7, 1]),
            "zones": source.randint(1, 4),
        }
        assert capacity(**numbers) == by_adding_machines(**numbers)


@pytest.mark.gate
def test_the_zones_that_survive_carry_the_peak():
    for zones, per_zone in [(2, 17), (3, 9), (4, 6), (5, 5), (6, 4), (18, 1), (20, 1)]:
        assert capacity(86_400, 400, 1, 25, 1, 0.6, zones) == about(400, 10, per_zone, zones * per_zone)


@pytest.mark.gate
def test_an_exact_fit_is_not_rounded_up():
    assert capacity(86_400, 21, 1, 1_000, 3, 0.7) == about(21, 21, 10, 10)
    assert capacity(86_400, 1.1, 3, 1_000, 1, 0.3) == about(3.3, 3.3, 11, 11)
    assert capacity(86_400, 0.7, 1.1, 3_000, 1, 0.33, zones=8) == about(0.77, 2.31, 1, 8)
