"""Error against the length of the training window, for a level that drifts as a random walk."""

from math import sqrt

CONTROLS = {
    "drift": {"label": "Drift, minutes a day", "min": 0.1, "max": 0.6, "step": 0.1, "value": 0.3},
    "every": {"label": "Retrain every ... days", "min": 1, "max": 28, "step": 1, "value": 1},
    "rows": {"label": "Rows a day", "min": 10, "max": 200, "step": 10, "value": 50},
}
NOISE, TOP = 8.0, 3.0


def error(drift, every, rows, window):
    """Root mean squared error in minutes; the formula of the section."""
    stale = (every + 1) / 2 + (window - 1) * (2 * window - 1) / (6 * window)
    return sqrt(drift * drift * stale + NOISE * NOISE / (rows * window))


def compute(drift, every, rows):
    windows = range(1, 61)
    curve = [[w, min(TOP, error(drift, every, rows, w))] for w in windows]
    daily = [[w, min(TOP, error(drift, 1, rows, w))] for w in windows]
    best = min(windows, key=lambda w: error(drift, every, rows, w))
    lowest = error(drift, every, rows, best)
    return {
        "x": {"label": "Training window, days", "range": [0, 60]},
        "y": {"label": "Error, minutes", "range": [0, TOP]},
        "lines": [
            {"name": "as chosen", "tone": "accent", "points": curve},
            {"name": "retrained daily", "tone": "muted", "points": daily, "dashed": True},
        ],
        "rules": [{"x": best, "label": "best window"}],
        "says": (
            f"With a drift of {drift:.1f} minutes a day and {rows} rows a day, retraining every "
            f"{'day' if every == 1 else f'{every} days'} is best on {best} day{'s' * (best > 1)}: an error of {lowest:.2f} minutes, "
            f"against {error(drift, every, rows, 60):.2f} on 60 days."
        ),
    }
