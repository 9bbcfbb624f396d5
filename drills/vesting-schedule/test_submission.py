import copy
import random
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from submission import vested

EVEN = (25, 25, 25, 25)


def G(
    units: int,
    start: date,
    cliff: int,
    period: int,
    years: tuple[int, ...] = EVEN,
    left: date | None = None,
    name: str = "G",
) -> dict[str, Any]:
    return {
        "name": name,
        "units": units,
        "start": start,
        "cliff": cliff,
        "period": period,
        "years": list(years),
        "left": left,
    }


def day_by_day(grant: dict[str, Any], on: date) -> int:
    """The contract, word for word: live through the days, and add what each month earns."""
    months = 0
    day = grant["start"]
    while day < min(on, grant["left"] or on):
        day += timedelta(days=1)
        last_of_month = (day + timedelta(days=1)).day == 1
        if day.day == grant["start"].day or (last_of_month and day.day < grant["start"].day):
            months += 1
    if on < grant["start"] or months < grant["cliff"]:
        return 0
    while months % grant["period"]:
        months -= 1
    earned = Fraction(0)
    for year, per_cent in enumerate(grant["years"]):
        for month in range(12):
            if 12 * year + month < months:
                earned += Fraction(per_cent, 1200)
    return int(earned * grant["units"])


@pytest.mark.example
def test_the_day_before_the_cliff_brings_nothing():
    assert vested([G(100, date(2024, 1, 31), 12, 3)], date(2025, 1, 30)) == {"G": 0}


@pytest.mark.example
def test_the_day_of_the_cliff_brings_the_whole_first_year():
    assert vested([G(100, date(2024, 1, 31), 12, 3)], date(2025, 1, 31)) == {"G": 25}


@pytest.mark.example
def test_a_short_month_is_full_on_its_last_day():
    assert vested([G(100, date(2024, 1, 31), 12, 3)], date(2025, 4, 30)) == {"G": 31}


@pytest.mark.example
def test_each_year_has_its_own_share():
    assert vested([G(1_000, date(2024, 5, 1), 0, 1, (10, 20, 30, 40))], date(2025, 8, 1)) == {"G": 150}


def test_no_grants_give_nothing():
    assert vested([], date(2025, 1, 1)) == {}


def test_a_grant_of_no_units_stays_empty():
    assert vested([G(0, date(2020, 1, 1), 0, 1)], date(2025, 1, 1)) == {"G": 0}


def test_before_the_start_nothing_is_vested_even_without_a_cliff():
    grant = G(480, date(2024, 6, 15), 0, 1)
    got = [vested([grant], on)["G"] for on in (date(2023, 6, 15), date(2024, 6, 14), date(2024, 6, 15))]
    assert got == [0, 0, 0]


def test_the_first_month_counts_from_its_day():
    grant = G(480, date(2024, 6, 15), 0, 1)
    assert [vested([grant], date(2024, 7, day))["G"] for day in (14, 15, 16)] == [0, 10, 10]


def test_a_31st_goes_back_to_the_31st_after_a_short_month():
    grant = G(480, date(2023, 1, 31), 0, 1)
    days = [date(2023, 2, 27), date(2023, 2, 28), date(2023, 3, 28), date(2023, 3, 30), date(2023, 3, 31)]
    assert [vested([grant], on)["G"] for on in days] == [0, 10, 10, 10, 20]


def test_a_leap_day_is_the_28th_in_other_years():
    grant = G(400, date(2024, 2, 29), 12, 12)
    days = [date(2025, 2, 27), date(2025, 2, 28), date(2028, 2, 28), date(2028, 2, 29)]
    assert [vested([grant], on)["G"] for on in days] == [0, 100, 300, 400]


def test_a_quarter_counts_when_its_third_month_is_full():
    grant = G(1_600, date(2024, 3, 10), 0, 3)
    days = [date(2024, 6, 9), date(2024, 6, 10), date(2024, 9, 9), date(2024, 9, 10)]
    assert [vested([grant], on)["G"] for on in days] == [0, 100, 100, 200]


def test_yearly_steps_wait_for_the_whole_year():
    grant = G(1_000, date(2024, 3, 10), 0, 12, (5, 15, 40, 40))
    days = [date(2025, 3, 9), date(2025, 3, 10), date(2026, 3, 9), date(2026, 3, 10), date(2027, 3, 10)]
    assert [vested([grant], on)["G"] for on in days] == [0, 50, 50, 200, 600]


def test_a_cliff_between_two_quarters_brings_the_full_quarters():
    grant = G(1_600, date(2024, 1, 1), 8, 3)
    days = [date(2024, 8, 31), date(2024, 9, 1), date(2024, 10, 1)]
    assert [vested([grant], on)["G"] for on in days] == [0, 200, 300]


def test_after_the_schedule_the_whole_grant_is_owned():
    grant = G(101, date(2020, 1, 1), 12, 3, (5, 15, 40, 40))
    assert [vested([grant], on)["G"] for on in (date(2023, 12, 31), date(2024, 1, 1), date(2031, 7, 9))] == [
        90,
        101,
        101,
    ]


def test_schedules_need_not_run_for_four_years():
    assert vested([G(90, date(2024, 1, 1), 0, 1, (50, 30, 20))], date(2026, 7, 1)) == {"G": 81}
    assert vested([G(90, date(2024, 1, 1), 0, 12, (100,))], date(2025, 1, 1)) == {"G": 90}


def test_nothing_vests_after_leaving():
    grant = G(480, date(2024, 1, 15), 0, 1, left=date(2024, 4, 14))
    days = [date(2024, 4, 10), date(2024, 4, 15), date(2030, 1, 1)]
    assert [vested([grant], on)["G"] for on in days] == [20, 20, 20]


def test_a_step_on_the_day_of_leaving_is_earned():
    grant = G(480, date(2024, 1, 15), 0, 1, left=date(2024, 4, 15))
    assert [vested([grant], on)["G"] for on in (date(2024, 4, 14), date(2024, 4, 15), date(2024, 5, 15))] == [
        20,
        30,
        30,
    ]


def test_leaving_before_the_cliff_leaves_nothing():
    assert vested([G(480, date(2024, 1, 15), 12, 1, left=date(2025, 1, 14))], date(2026, 1, 1)) == {"G": 0}


def test_each_grant_keeps_its_own_calendar():
    grants = [
        G(400, date(2023, 2, 1), 12, 3, name="hire"),
        G(80, date(2024, 2, 1), 0, 3, name="refresher"),
        G(900, date(2019, 7, 31), 12, 1, left=date(2021, 7, 30), name="former"),
    ]
    assert vested(grants, date(2024, 8, 1)) == {"hire": 150, "refresher": 10, "former": 431}


def test_years_that_do_not_sum_to_100_are_refused():
    for years in [(25, 25, 25), (30, 30, 30, 30), ()]:
        with pytest.raises(ValueError):
            vested([G(10, date(2024, 1, 1), 0, 1), G(10, date(2030, 1, 1), 12, 1, years, name="H")], date(2025, 1, 1))


def test_the_grants_are_left_as_they_were():
    grants = [G(100, date(2024, 1, 31), 12, 3, left=date(2025, 1, 1))]
    before = copy.deepcopy(grants)
    vested(grants, date(2026, 1, 1))
    assert grants == before


def test_random_grants_agree_with_living_through_the_days():
    source = random.Random(66)
    for _ in range(40):
        start = date(2023, 1, 1) + timedelta(days=source.randint(0, 500))
        on = start + timedelta(days=source.randint(-30, 900))
        left = start + timedelta(days=source.randint(0, 900)) if source.random() < 0.3 else None
        years = source.choice([EVEN, (10, 20, 30, 40), (5, 15, 40, 40), (60, 40)])
        cliff, period = source.choice([0, 4, 6, 12]), source.choice([1, 3, 12])
        grant = G(source.randint(0, 300), start, cliff, period, years, left)
        assert vested([grant], on) == {"G": day_by_day(grant, on)}


@pytest.mark.gate
def test_rounding_once_brings_the_sum_to_the_grant():
    grant = G(100, date(2020, 1, 1), 12, 1)
    days = [date(2021, 1, 1), date(2021, 2, 1), date(2021, 3, 1), date(2021, 4, 1), date(2023, 12, 1), date(2024, 1, 1)]
    assert [vested([grant], on)["G"] for on in days] == [25, 27, 29, 31, 97, 100]
    assert vested([G(7, date(2020, 1, 1), 0, 1, (10, 20, 30, 40))], date(2024, 1, 1)) == {"G": 7}


@pytest.mark.gate
def test_months_are_not_thirty_days():
    grant = G(4_800, date(2023, 3, 1), 12, 1)
    days = [
        date(2024, 2, 24),
        date(2024, 2, 29),
        date(2024, 3, 1),
        date(2024, 3, 31),
        date(2024, 4, 1),
        date(2027, 2, 28),
    ]
    assert [vested([grant], on)["G"] for on in days] == [0, 0, 1_200, 1_200, 1_300, 4_700]


@pytest.mark.gate
def test_every_last_day_of_a_month_in_a_leap_year():
    grant = G(48, date(2023, 12, 31), 0, 1)
    ends = [date(2024, month + 1, 1) - timedelta(days=1) for month in range(1, 12)]
    assert [vested([grant], on)["G"] for on in ends] == list(range(1, 12))
    assert [vested([grant], on - timedelta(days=1))["G"] for on in ends] == list(range(11))
