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
    months = 12 * (on.year - start.year) + on.month - start.month
    last_day = monthrange(on.year, on.month)[1]
    return months if on.day >= min(start.day, last_day) else months - 1
