"""Chance that a promotion gate blocks a candidate, by its true change in error."""

from math import erf, sqrt

CONTROLS = {
    "rows": {"label": "Evaluation rows", "min": 200, "max": 8000, "step": 200, "value": 600},
    "tolerance": {"label": "Tolerance, minutes", "min": 0.1, "max": 0.4, "step": 0.05, "value": 0.2},
}
SPREAD = 2.0  # standard deviation of the paired differences, in minutes: an example


def below(z):
    """The standard normal distribution function."""
    return (1 + erf(z / sqrt(2))) / 2


def blocked(change, rows, tolerance):
    """(by the point difference, by the upper 95% bound)."""
    se = SPREAD / sqrt(rows)
    return below((change - tolerance) / se), below((change - tolerance) / se + 1.645)


def compute(rows, tolerance):
    changes = [-0.3 + step * 0.01 for step in range(101)]
    point = [[c, blocked(c, rows, tolerance)[0]] for c in changes]
    bound = [[c, blocked(c, rows, tolerance)[1]] for c in changes]
    equal = blocked(0.0, rows, tolerance)[1]
    bad = 1 - blocked(tolerance + 0.05, rows, tolerance)[0]
    bad_bound = 1 - blocked(tolerance + 0.05, rows, tolerance)[1]
    return {
        "x": {"label": "True change in error, minutes (right is worse)", "range": [-0.3, 0.7]},
        "y": {"label": "Chance of being blocked", "range": [0, 1]},
        "lines": [
            {"name": "upper bound", "tone": "accent", "points": bound},
            {"name": "point difference", "tone": "warm", "points": point, "dashed": True},
        ],
        "rules": [{"x": tolerance, "label": "tolerance"}],
        "says": (
            f"On {rows:,} rows with a tolerance of {tolerance:.2f} minutes, a candidate 0.05 beyond it passes "
            f"{bad:.0%} of the time by point difference and {bad_bound:.0%} by upper bound, "
            f"which blocks {equal:.0%} of candidates that are exactly as good as the live model."
        ),
    }
