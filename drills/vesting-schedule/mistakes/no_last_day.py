"""You wait for a day that the month does not have. Somebody who started on the 31st of January has to wait for the 1st
of May to vest for April. Where the month is too short, its last day is the day.
"""

FAILS = [
    "test_a_short_month_is_full_on_its_last_day",
    "test_a_31st_goes_back_to_the_31st_after_a_short_month",
    "test_a_leap_day_is_the_28th_in_other_years",
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
    return months if on.day >= start.day else months - 1
