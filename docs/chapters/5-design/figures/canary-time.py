"""Hours until a regression is seen, against the canary's share of traffic."""

from math import exp, log
from statistics import NormalDist

CONTROLS = {
    "share": {"label": "Canary share, per cent", "min": 1, "max": 50, "step": 1, "value": 5},
    "points": {"label": "Late rate worse by, points", "min": 0.5, "max": 5, "step": 0.5, "value": 2},
    "orders": {"label": "Orders an hour, thousands", "min": 1, "max": 40, "step": 1, "value": 20},
}
Z = NormalDist().inv_cdf(0.99) + NormalDist().inv_cdf(0.80)
LOW, TOP, CALLS_AN_ORDER = 0.01, 1000, 72


def cases(p0, p1, share):
    """Cases in the canary, for one look with 1% false alarms and 20% misses."""
    return Z * Z * (p1 * (1 - p1) + p0 * (1 - p0) * share / (1 - share)) / (p1 - p0) ** 2


def hours(p0, p1, share, an_hour):
    return cases(p0, p1, share) / (share * an_hour)


def told(value):
    """A number of hours as a person would say it."""
    return f"{value:,.1f} hours" if value >= 1 else f"{60 * value:,.1f} minutes"


def compute(share, points, orders):
    shares = [exp(log(0.5) + i * (log(50) - log(0.5)) / 79) for i in range(80)]
    an_hour = 1000 * orders
    late = [[s, min(TOP, max(LOW, hours(0.10, 0.10 + points / 100, s / 100, an_hour)))] for s in shares]
    crash = [[s, min(TOP, max(LOW, hours(0.001, 0.005, s / 100, an_hour * CALLS_AN_ORDER)))] for s in shares]
    f = share / 100
    late_here = hours(0.10, 0.10 + points / 100, f, an_hour)
    crash_here = hours(0.001, 0.005, f, an_hour * CALLS_AN_ORDER)
    harmed = late_here * f * an_hour * points / 100
    clipped = [min(TOP, max(LOW, value)) for value in (late_here, crash_here)]
    return {
        "x": {"label": "Canary share, per cent of traffic", "range": [0.5, 50], "log": True},
        "y": {"label": "Hours until it is seen", "range": [LOW, TOP], "log": True},
        "lines": [
            {"name": "late rate", "tone": "warm", "points": late},
            {"name": "crashes, 0.1% to 0.5%", "tone": "accent", "points": crash},
        ],
        "dots": [{"name": "chosen share", "tone": "ink", "points": [[share, value] for value in clipped]}],
        "rules": [{"x": 1, "label": ""}, {"x": 5, "label": "1 to 5%"}],
        "says": (
            f"At {share}% of {orders},000 orders an hour, a late rate {points:g} points worse is seen after {told(late_here)}, "
            f"with about {harmed:,.0f} extra late orders; crashes after {told(crash_here)}."
        ),
    }
