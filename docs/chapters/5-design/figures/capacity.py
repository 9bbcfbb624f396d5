"""Replicas needed against tickets a day, with and without one zone to spare."""

from math import ceil

CONTROLS = {
    "peak": {"label": "Peak over mean", "min": 1, "max": 6, "step": 0.5, "value": 3},
    "seconds": {"label": "Seconds a draft takes", "min": 1, "max": 10, "step": 1, "value": 4},
    "use": {"label": "Target utilisation", "min": 0.3, "max": 0.9, "step": 0.05, "value": 0.6},
}
BUSY_SECONDS, SLOTS, ZONES, TODAY = 10 * 3600, 4, 3, 30_000


def needed(tickets, peak, seconds, use):
    """(in flight at peak, replicas, replicas that survive the loss of one of three zones)."""
    in_flight = peak * tickets / BUSY_SECONDS * seconds
    exact = round(in_flight / (SLOTS * use), 9)
    return in_flight, max(1, ceil(exact)), max(ZONES, ZONES * ceil(exact / (ZONES - 1)))


def compute(peak, seconds, use):
    days = [1_000 * step for step in range(1, 101)]
    plain = [[day / 1000, min(40, needed(day, peak, seconds, use)[1])] for day in days]
    spare = [[day / 1000, min(40, needed(day, peak, seconds, use)[2])] for day in days]
    in_flight, few, many = needed(TODAY, peak, seconds, use)
    return {
        "x": {"label": "Tickets a day, thousands", "range": [0, 100]},
        "y": {"label": "Replicas (4 slots each)", "range": [0, 40]},
        "lines": [
            {"name": "survives a zone", "tone": "accent", "points": spare, "step": True},
            {"name": "no spare", "tone": "warm", "points": plain, "step": True, "dashed": True},
        ],
        "rules": [{"x": TODAY / 1000, "label": "today"}],
        "says": (
            f"30,000 tickets a day, peak {peak:g} times the mean, {seconds:g} s a draft: "
            f"{in_flight:.1f} in flight, so {few} replica{'s' * (few > 1)} at {use:.0%} use, or {many} to survive the loss of a zone."
        ),
    }
