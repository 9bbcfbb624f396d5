"""Chance that a paired comparison notices a drop, by number of golden cases (normal approximation)."""

from math import erf, sqrt

CONTROLS = {
    "cases": {"label": "Golden cases", "min": 20, "max": 600, "step": 20, "value": 40},
    "drop": {"label": "True drop, points", "min": 2, "max": 20, "step": 1, "value": 5},
    "noise": {"label": "Cases that flip both ways, %", "min": 2, "max": 20, "step": 2, "value": 4},
}
Z = 1.96


def power(cases, drop, noise):
    """Chance of a significant result; half of the noise flips to worse, half to better."""
    changed = drop + noise
    reach = (sqrt(cases) * drop - Z * sqrt(changed)) / sqrt(changed - drop * drop)
    return 0.5 * (1 + erf(reach / sqrt(2)))


def compute(cases, drop, noise):
    """The power curve, with the chosen size marked and the size that reaches 80%."""
    share, flips = drop / 100, noise / 100
    sizes = list(range(20, 601, 10))
    needed = next((n for n in range(10, 20001, 10) if power(n, share, flips) >= 0.8), 20000)
    return {
        "x": {"label": "Golden cases", "range": [20, 600]},
        "y": {"label": "Chance to notice the drop", "range": [0, 1]},
        "lines": [
            {"name": "chance to notice", "tone": "accent", "points": [[n, power(n, share, flips)] for n in sizes]},
        ],
        "dots": [{"name": "your set", "tone": "warm", "points": [[cases, power(cases, share, flips)]]}],
        "rules": [{"y": 0.8, "label": "80%"}],
        "says": (
            f"With {int(cases)} cases, a drop of {drop:.0f} points amid {noise:.0f}% noise is noticed with a chance of about "
            f"{power(cases, share, flips):.0%}; 80% takes about {needed:,} cases."
        ),
    }
