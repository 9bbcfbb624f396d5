"""You let vesting begin at the cliff. On the day of the cliff you show 0, and a year later 25%: the first year is gone.
A cliff delays what has been earned; when it is reached, all months since the start count at once.
"""

FAILS = [
    "test_the_day_of_the_cliff_brings_the_whole_first_year",
    "test_a_short_month_is_full_on_its_last_day",
    "test_a_leap_day_is_the_28th_in_other_years",
    "test_a_cliff_between_two_quarters_brings_the_full_quarters",
    "test_after_the_schedule_the_whole_grant_is_owned",
    "test_each_grant_keeps_its_own_calendar",
    "test_random_grants_agree_with_living_through_the_days",
    "test_rounding_once_brings_the_sum_to_the_grant",
    "test_months_are_not_thirty_days",
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
    full_years, rest = divmod(months - grant["cliff"] - (months - grant["cliff"]) % grant["period"], 12)
    # Per cent times twelve stay whole, and past the schedule both slices have nothing more to give.
    twelfths = 12 * sum(years[:full_years]) + rest * sum(years[full_years : full_years + 1])
    return grant["units"] * twelfths // 1200


def _full_months(start: date, on: date) -> int:
    """Months that are full by the end of the day; below 0 before the start."""
    months = 12 * (on.year - start.year) + on.month - start.month
    last_day = monthrange(on.year, on.month)[1]
    return months if on.day >= min(start.day, last_day) else months - 1
