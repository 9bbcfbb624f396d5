"""False pages a month and minutes to detect an incident, against the limit of an alert."""

from math import erf, log, sqrt

CONTROLS = {
    "limit": {"label": "Limit on the p99, ms", "min": 90, "max": 250, "step": 10, "value": 120},
    "sustained": {"label": "Minutes above the limit in a row", "min": 1, "max": 12, "step": 1, "value": 5},
    "noise": {"label": "Noise of the p99 per minute", "min": 0.1, "max": 0.5, "step": 0.05, "value": 0.25},
}
USUAL, INCIDENT, MINUTES, LOW, TOP = 80, 200, 30 * 24 * 60, 0.1, 10_000


def above(limit, centre, noise):
    """Chance that one minute's p99 exceeds the limit; log-normal noise."""
    return (1 - erf(log(limit / centre) / noise / sqrt(2))) / 2


def false_pages(limit, sustained, noise):
    p = above(limit, USUAL, noise)
    return MINUTES * (1 - p) * p**sustained


def minutes_to_page(limit, sustained, noise):
    """Mean wait for `sustained` minutes in a row above the limit."""
    q = min(above(limit, INCIDENT, noise), 1 - 1e-9)
    if q < 1e-6:
        return TOP
    return min(TOP, (1 - q**sustained) / ((1 - q) * q**sustained))


def compute(limit, sustained, noise):
    limits = range(82, 262, 2)
    wrong = [[x, min(TOP, max(LOW, false_pages(x, sustained, noise)))] for x in limits]
    wait = [[x, max(LOW, minutes_to_page(x, sustained, noise))] for x in limits]
    pages, minutes = false_pages(limit, sustained, noise), minutes_to_page(limit, sustained, noise)
    found = f"{minutes:.0f} minute{'s' * (minutes >= 1.5)}" if minutes < 1000 else "more than a thousand minutes"
    shown = f"{pages:,.0f}" if pages >= 1 else "fewer than one"
    return {
        "x": {"label": "Limit on the p99, ms", "range": [80, 260]},
        "y": {"label": "Pages a month; minutes", "range": [LOW, TOP], "log": True},
        "lines": [
            {"name": "false pages a month", "tone": "warm", "points": wrong},
            {"name": "minutes to detect", "tone": "accent", "points": wait},
        ],
        "rules": [{"x": limit, "label": "limit"}],
        "says": (
            f"At a limit of {limit} ms, with {sustained} minute{'s' * (sustained > 1)} required: {shown} false "
            f"page{'' if shown in ('1', 'fewer than one') else 's'} a month, and an incident at 200 ms is paged after {found} on average."
        ),
    }
