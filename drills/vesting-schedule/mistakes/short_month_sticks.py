"""You go from month to month and carry the shortened day along. From the 31st of January you come to the 28th of
February, and from there to the 28th of March, three days early and for ever. Compute each month's day from the
*start*, and not from the month before.
"""

FAILS = [
    "test_the_day_before_the_cliff_brings_nothing",
    "test_a_31st_goes_back_to_the_31st_after_a_short_month",
    "test_a_leap_day_is_the_28th_in_other_years",
    "test_each_grant_keeps_its_own_calendar",
    "test_every_last_day_of_a_month_in_a_leap_year",
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
    full_years, rest = divmod(months - months % grant["period"], 12)
    # Per cent times twelve stay whole, and past the schedule both slices have nothing more to give.
    twelfths = 12 * sum(years[:full_years]) + rest * sum(years[full_years : full_years + 1])
    return grant["units"] * twelfths // 1200


def _full_months(start: date, on: date) -> int:
    """Months that are full by the end of the day; below 0 before the start."""
    months, day = -1, start
    while day <= on:
        months += 1
        year, month = divmod(12 * day.year + day.month, 12)
        day = date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    return months
