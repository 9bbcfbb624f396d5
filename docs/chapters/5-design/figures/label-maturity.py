"""How much of the true fraud rate is labelled, by the age of the payments."""

from math import exp

CONTROLS = {
    "delay": {"label": "Mean delay of a chargeback, days", "min": 5, "max": 40, "step": 5, "value": 15},
    "cutoff": {"label": "Train on payments at least this old, days", "min": 5, "max": 90, "step": 5, "value": 45},
}
TRUE_RATE = 2.0


def compute(delay, cutoff):
    ages = range(0, 91)
    seen = [[age, TRUE_RATE * (1 - exp(-age / delay))] for age in ages]
    share = 1 - exp(-cutoff / delay)
    fresh = 1 - exp(-10 / delay)
    return {
        "x": {"label": "Age of the payments, days", "range": [0, 90]},
        "y": {"label": "Labelled fraud per 1,000", "range": [0, 2.2]},
        "lines": [
            {"name": "labelled so far", "tone": "accent", "points": seen},
            {"name": "true rate", "tone": "muted", "points": [[0, TRUE_RATE], [90, TRUE_RATE]], "dashed": True},
        ],
        "rules": [{"x": cutoff, "label": "cutoff"}],
        "says": (
            f"With a mean delay of {delay} days, payments ten days old show {TRUE_RATE * fresh:.2f} frauds per 1,000 "
            f"instead of 2. A cutoff of {cutoff} days has at least {share:.0%} of the labels, and no row younger than that."
        ),
    }
