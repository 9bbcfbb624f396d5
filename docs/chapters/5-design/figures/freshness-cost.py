"""Cost a day against the interval between batch runs, with streaming as the level alternative."""

from math import exp, log, sqrt

CONTROLS = {
    "loss": {"label": "Euros a day per hour of age", "min": 10, "max": 200, "step": 10, "value": 40},
    "run": {"label": "Euros a run", "min": 0.5, "max": 8, "step": 0.5, "value": 2},
    "stream": {"label": "Euros a day for streaming", "min": 40, "max": 240, "step": 20, "value": 100},
}
RUN_HOURS, STREAM_AGE_HOURS, TOP = 1 / 3, 1 / 60, 400


def clip(points):
    """The points, none above the top of the drawing."""
    return [[t, min(cost, TOP)] for t, cost in points]


def compute(loss, run, stream):
    intervals = [exp(log(0.25) + step * (log(24) - log(0.25)) / 119) for step in range(120)]
    stale = [[t, loss * (RUN_HOURS + t / 2)] for t in intervals]
    runs = [[t, run * 24 / t] for t in intervals]
    total = [[t, a + b] for (t, a), (_, b) in zip(stale, runs, strict=True)]
    best = min(24, max(0.25, sqrt(48 * run / loss)))
    batch = loss * (RUN_HOURS + best / 2) + run * 24 / best
    streaming = stream + loss * STREAM_AGE_HOURS
    winner = "batch" if batch <= streaming else "streaming"
    return {
        "x": {"label": "Hours between runs", "range": [0.25, 24], "log": True},
        "y": {"label": "Euros a day", "range": [0, TOP]},
        "lines": [
            {"name": "batch, total", "tone": "accent", "points": clip(total)},
            {"name": "staleness", "tone": "warm", "points": clip(stale), "dashed": True},
            {"name": "runs", "tone": "cool", "points": clip(runs), "dashed": True},
            {"name": "streaming", "tone": "ink", "points": [[0.25, min(TOP, streaming)], [24, min(TOP, streaming)]]},
        ],
        "rules": [{"x": best, "label": "best"}],
        "says": (
            f"At {loss} euros a day per hour of age and {run:g} euros a run, batch is cheapest every {best:.1f} hours "
            f"for {batch:.0f} euros a day; streaming costs {streaming:.0f}, so {winner} wins."
        ),
    }
