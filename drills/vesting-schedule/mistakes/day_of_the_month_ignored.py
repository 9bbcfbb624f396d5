"""You subtract months and forget the day. From the 15th of June to the 1st of July are sixteen days, and you count a
month. The difference of year and month is one too many as long as the day of the start has not come in this month.
"""

FAILS = [
    "test_the_day_before_the_cliff_brings_nothing",
    "test_the_first_month_counts_from_its_day",
    "test_a_31st_goes_back_to_the_31st_after_a_short_month",
    "test_a_leap_day_is_the_28th_in_other_years",
    "test_a_quarter_counts_when_its_third_month_is_full",
    "test_yearly_steps_wait_for_the_whole_year",
    "test_nothing_vests_after_leaving",
    "test_a_step_on_the_day_of_leaving_is_earned",
    "test_leaving_before_the_cliff_leaves_nothing",
    "test_each_grant_keeps_its_own_calendar",
    "test_random_grants_agree_with_living_through_the_days",
    "test_every_last_day_of_a_month_in_a_leap_year",
]

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
    full_years, rest = divmod(months - months % grant["period"], 12)
    # Per cent times twelve stay whole, and past the schedule both slices have nothing more to give.
    twelfths = 12 * sum(years[:full_years]) + rest * sum(years[full_years : full_years + 1])
    return grant["units"] * twelfths // 1200


def _full_months(start: date, on: date) -> int:
    """Months that are full by the end of the day; below 0 before the start."""
    months = 12 * (on.year - start.year) + on.month - start.month
    return months
