"""You spread the grant evenly. With 10, 20, 30 and 40 per cent, the first year brings 100 of 1,000 units, and you show
250. The headline is the same after four years; a person who leaves after one owns less than half of what you
promise.
"""

FAILS = [
    "test_each_year_has_its_own_share",
    "test_yearly_steps_wait_for_the_whole_year",
    "test_after_the_schedule_the_whole_grant_is_owned",
    "test_schedules_need_not_run_for_four_years",
    "test_random_grants_agree_with_living_through_the_days",
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
    twelfths = min(12 * full_years + rest, 12 * len(years)) * 100 // len(years)
    return grant["units"] * twelfths // 1200


def _full_months(start: date, on: date) -> int:
    """Months that are full by the end of the day; below 0 before the start."""
    months = 12 * (on.year - start.year) + on.month - start.month
    last_day = monthrange(on.year, on.month)[1]
    return months if on.day >= min(start.day, last_day) else months - 1
