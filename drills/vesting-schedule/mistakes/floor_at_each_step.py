"""You round down at each step and add the steps up. A hundred units over 48 months are two a month, and four years
later four units are missing. Round once, over everything earned since the start; a step is then the difference
between two such numbers, and the last one brings what was left over.
"""

FAILS = [
    "test_the_day_of_the_cliff_brings_the_whole_first_year",
    "test_a_short_month_is_full_on_its_last_day",
    "test_each_year_has_its_own_share",
    "test_after_the_schedule_the_whole_grant_is_owned",
    "test_schedules_need_not_run_for_four_years",
    "test_each_grant_keeps_its_own_calendar",
    "test_random_grants_agree_with_living_through_the_days",
    "test_rounding_once_brings_the_sum_to_the_grant",
]

from calendar import monthrange
from datetime import date
from typing import Any


def vested(grants: list[dict[str, Any]], on: date) -> dict[str, int]:
    """Return the whole units vested at the end of the given day, by the name of the grant.

    ValueError for a grant whose yearly per cent do not sum to 100.
    """
    return {grant["name"]: _units(grant, min(on, grant["left"] or on)) for grant in grants}


def _units(grant: dict[str, Any], on: date) -> int:
    years = grant["years"]
    if sum(years) != 100:
        raise ValueError(f"the years of {grant['name']} sum to {sum(years)}")
    months = _full_months(grant["start"], on)
    if months < grant["cliff"]:
        return 0
    steps = months // grant["period"]
    per_year = 12 // grant["period"]
    steps = min(steps, len(years) * per_year)
    return sum(grant["units"] * years[step // per_year] // (100 * per_year) for step in range(steps))


def _full_months(start: date, on: date) -> int:
    """Months that are full by the end of the day; below 0 before the start."""
    months = 12 * (on.year - start.year) + on.month - start.month
    last_day = monthrange(on.year, on.month)[1]
    return months if on.day >= min(start.day, last_day) else months - 1
