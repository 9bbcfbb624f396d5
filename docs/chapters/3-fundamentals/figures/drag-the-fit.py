"""One fit of the courier's model: change the sample or the penalty and watch the curve."""

import random
from functools import lru_cache
from math import cos, pi, sin, sqrt
from operator import mul

CONTROLS = {
    "penalty": {"label": "Penalty, as a power of ten", "min": -3, "max": 1, "step": 0.5, "value": -3},
    "sample": {"label": "Which 24 trips", "min": 1, "max": 12, "step": 1, "value": 4},
}
WAVES, ROWS, SAMPLES = 14, 24, 12
PLACES = [i / 60 for i in range(61)]


def minutes(x: float) -> float:
    """The true mean; x = 0 is 8:00 and x = 1 is 20:00."""
    return 35 + 12 * sin(7 * x) - 6 * x


def waves(x: float) -> list[float]:
    """The cosine waves of the section's samples."""
    return [cos(pi * j * x) for j in range(WAVES + 1)]


BASIS = [waves(x) for x in PLACES]


@lru_cache(maxsize=SAMPLES)
def trips(seed: int) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Times and minutes of one sample."""
    rng = random.Random(seed)
    xs = [rng.random() for _ in range(ROWS)]
    return tuple(xs), tuple(minutes(x) + rng.gauss(0, 4.0) for x in xs)


@lru_cache(maxsize=256)
def curve(seed: int, penalty: float) -> tuple[list[float], float]:
    """The fitted curve at PLACES and the training error."""
    xs, ys = trips(seed)
    basis = [waves(x) for x in xs]
    columns = list(zip(*basis, strict=True))
    size = WAVES + 1
    rows = [[sum(map(mul, a, b)) for b in columns] + [sum(map(mul, a, ys))] for a in columns]
    for i in range(1, size):
        rows[i][i] += 10**penalty * ROWS
    for i in range(size):
        for r in range(i + 1, size):
            factor = rows[r][i] / rows[i][i]
            rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i], strict=True)]
    weights = [0.0] * size
    for i in reversed(range(size)):
        weights[i] = (rows[i][size] - sum(rows[i][c] * weights[c] for c in range(i + 1, size))) / rows[i][i]
    squares = [(sum(map(mul, weights, row)) - y) ** 2 for row, y in zip(basis, ys, strict=True)]
    return [sum(map(mul, weights, row)) for row in BASIS], sqrt(sum(squares) / ROWS)


def compute(penalty: float, sample: float) -> dict:
    """Fit, truth and trips; the sentence compares all twelve samples at noon."""
    seed = round(sample)
    fitted, train = curve(seed, penalty)
    noon = PLACES.index(1 / 3)
    said = sorted(curve(s, penalty)[0][noon] for s in range(1, SAMPLES + 1))
    low, high = 0.0, 70.0
    xs, ys = trips(seed)

    def hour(x: float) -> float:
        return 8 + 12 * x

    return {
        "x": {"label": "Time of day (hours)", "range": [8, 20]},
        "y": {"label": "Minutes", "range": [low, high]},
        "lines": [
            {"name": "truth", "tone": "muted", "dashed": True, "points": [[hour(x), minutes(x)] for x in PLACES]},
            {
                "name": "fit",
                "tone": "accent",
                "points": [[hour(x), min(max(y, low), high)] for x, y in zip(PLACES, fitted, strict=True)],
            },
        ],
        "dots": [{"name": "trips", "tone": "warm", "points": [[hour(x), y] for x, y in zip(xs, ys, strict=True)]}],
        "says": (
            f"At lambda {10**penalty:.4g}, sample {seed}: training error {train:.1f} minutes. For noon, where the truth "
            f"is {minutes(1 / 3):.0f}, the {SAMPLES} samples say between {said[0]:.0f} and {said[-1]:.0f} minutes."
        ),
    }
