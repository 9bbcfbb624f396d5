"""Waiting for labels: cleaner labels against staler rows."""

from math import exp

CONTROLS = {
    "wait": {"label": "Days to wait", "min": 0, "max": 150, "step": 5, "value": 60},
    "delay": {"label": "Mean delay of a fraud label (days)", "min": 10, "max": 60, "step": 5, "value": 30},
    "half_life": {"label": "Half-life of a fraud pattern (days)", "min": 30, "max": 180, "step": 15, "value": 90},
}


def arrived(days: float, delay: float) -> float:
    """Share of fraud labels known after so many days, for exponential delays."""
    return 1 - exp(-days / delay)


def current(days: float, half_life: float) -> float:
    """Share of patterns still in use after so many days."""
    return float(0.5 ** (days / half_life))


def compute(wait: float, delay: float, half_life: float) -> dict:
    """Both shares over the wait, and the reading at the chosen wait."""
    days = range(0, 151, 2)
    known, fresh = arrived(wait, delay), current(wait, half_life)
    return {
        "x": {"label": "Days one waits before a row may train", "range": [0, 150]},
        "y": {"label": "Share", "range": [0, 1]},
        "lines": [
            {"name": "labels arrived", "tone": "accent", "points": [[d, arrived(d, delay)] for d in days]},
            {
                "name": "patterns still current",
                "tone": "warm",
                "dashed": True,
                "points": [[d, current(d, half_life)] for d in days],
            },
        ],
        "dots": [{"name": "at this wait", "tone": "ink", "points": [[wait, known], [wait, fresh]]}],
        "rules": [{"x": wait, "label": f"{wait:.0f} days"}],
        "says": (
            f"Waiting {wait:.0f} days: {known:.0%} of fraud labels have arrived, so {1 - known:.0%} of the frauds would "
            f"still be taught as legitimate; {fresh:.0%} of the patterns in the newest usable row are still current."
        ),
    }
