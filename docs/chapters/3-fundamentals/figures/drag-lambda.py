"""Training and validation error of the courier's model against the ridge penalty."""

import random
from functools import lru_cache
from math import cos, pi, sin, sqrt
from operator import mul

CONTROLS = {
    "penalty": {"label": "Penalty, as a power of ten", "min": -4, "max": 1, "step": 0.25, "value": -1},
    "rows": {"label": "Training trips", "min": 20, "max": 120, "step": 4, "value": 24},
}
WAVES = 14
GRID = [-4 + 0.25 * step for step in range(21)]


def waves(x: float) -> list[float]:
    """The cosine waves of the section's samples."""
    return [cos(pi * j * x) for j in range(WAVES + 1)]


def trips(n: int, seed: int) -> tuple[list[list[float]], list[float]]:
    """Waves and minutes of n trips; the same data as on the page."""
    rng = random.Random(seed)
    xs = [rng.random() for _ in range(n)]
    ys = [35 + 12 * sin(7 * x) - 6 * x + rng.gauss(0, 4.0) for x in xs]
    return [waves(x) for x in xs], ys


VALID = trips(300, seed=99)


def solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Gaussian elimination; the matrix is positive definite, so no pivoting is needed."""
    n = len(right)
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for i in range(n):
        for r in range(i + 1, n):
            factor = rows[r][i] / rows[i][i]
            rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i], strict=True)]
    out = [0.0] * n
    for i in reversed(range(n)):
        out[i] = (rows[i][n] - sum(rows[i][c] * out[c] for c in range(i + 1, n))) / rows[i][i]
    return out


def error(weights: list[float], data: tuple[list[list[float]], list[float]]) -> float:
    """Root mean squared error in minutes."""
    squares = [(sum(map(mul, weights, row)) - y) ** 2 for row, y in zip(data[0], data[1], strict=True)]
    return sqrt(sum(squares) / len(squares))


@lru_cache(maxsize=64)
def both_errors(rows: int) -> list[tuple[float, float]]:
    """(train, validation) error at every penalty of the grid."""
    train = trips(rows, seed=4)
    basis, ys = train
    columns = list(zip(*basis, strict=True))
    gram = [[sum(map(mul, a, b)) for b in columns] for a in columns]
    right = [sum(map(mul, a, ys)) for a in columns]
    found = []
    for power in GRID:
        ridged = [row[:] for row in gram]
        for i in range(1, WAVES + 1):
            ridged[i][i] += 10**power * rows
        weights = solve(ridged, right)
        found.append((error(weights, train), error(weights, VALID)))
    return found


def compute(penalty: float, rows: float) -> dict:
    """Two curves over the penalty; the sentence names what the chosen place shows."""
    errors = both_errors(round(rows))
    at = min(range(len(GRID)), key=lambda i: abs(GRID[i] - penalty))
    train, valid = errors[at]
    best = min(range(len(GRID)), key=lambda i: errors[i][1])
    if abs(at - best) <= 1:
        finding = "this is the valley"
    elif at < best:
        finding = "left of the valley, where the gap is variance"
    else:
        finding = "right of the valley, where both errors rise with bias"
    places = [10**power for power in GRID]
    top = 13.0
    return {
        "x": {"label": "Penalty lambda (logarithmic)", "range": [10**-4, 10], "log": True},
        "y": {"label": "Error in minutes (RMSE)", "range": [0, top]},
        "lines": [
            {"name": "training", "tone": "accent", "points": [[x, min(e[0], top)] for x, e in zip(places, errors, strict=True)]},
            {"name": "validation", "tone": "warm", "points": [[x, min(e[1], top)] for x, e in zip(places, errors, strict=True)]},
        ],
        "dots": [
            {"name": "chosen", "tone": "ink", "points": [[places[at], train], [places[at], min(valid, top)]]},
        ],
        "rules": [{"x": places[at], "label": "lambda"}, {"y": 4, "label": "noise"}],
        "says": (
            f"At lambda {10 ** GRID[at]:.4g} with {round(rows)} trips: training error {train:.1f} minutes, "
            f"validation {valid:.1f}, gap {valid - train:.1f}; {finding}."
        ),
    }
