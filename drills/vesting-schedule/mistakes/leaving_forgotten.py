"""You go on vesting after somebody has left. A grant that ended in April 2024 with 20 units shows more each month, for
years. After the last day nothing is added: for that grant, time stands still.
"""

FAILS = [
    "test_nothing_vests_after_leaving",
    "test_a_step_on_the_day_of_leaving_is_earned",
    "test_leaving_before_the_cliff_leaves_nothing",
    "test_each_grant_keeps_its_own_calendar",
    "test_random_grants_agree_with_living_through_the_days",
]

from calendar import monthrange
from datetime import date
from typing import Any


def vested(grants: list[dict[str, Any]], on: date) -> dict[str, int]:
    """Return the whole units vested at the end of the given day, by the name of the grant.

    ValueError for a grant whose yearly per cent do not sum to 100.
    """
    return {grant["name"]: _units(grant, on) for grant in grants}


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
    last_day = monthrange(on.year, on.month)[1]
    return months if on.day >= min(start.day, last_day) else months - 1
