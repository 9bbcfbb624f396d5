"""Recall of an IVF index against exact search, and the share of vectors it scans, by cells probed."""

import random
from functools import lru_cache
from heapq import nlargest
from math import sqrt

CONTROLS = {
    "nprobe": {"label": "Cells probed (nprobe)", "min": 1, "max": 16, "step": 1, "value": 3},
    "spread": {"label": "Spread of the clusters", "min": 0.1, "max": 0.9, "step": 0.1, "value": 0.3},
}
CELLS, POINTS, QUERIES, WIDTH, K = 16, 240, 8, 5, 10


def unit(vector):
    """The vector at length 1."""
    length = sqrt(sum(x * x for x in vector))
    return [x / length for x in vector]


def dot(a, b):
    """Inner product."""
    return sum([x * y for x, y in zip(a, b)])


@lru_cache(maxsize=16)
def measure(spread):
    """(recall at ten, share scanned) for 1 to 16 cells probed, on seeded clusters."""
    rng = random.Random(5)
    centres = [unit([rng.gauss(0, 1) for _ in range(WIDTH)]) for _ in range(CELLS)]

    def draw(n):
        return [unit([x + rng.gauss(0, spread) for x in rng.choice(centres)]) for _ in range(n)]

    points, queries = draw(POINTS), draw(QUERIES)
    cell = [max(range(CELLS), key=[dot(p, c) for c in centres].__getitem__) for p in points]
    sizes = [cell.count(c) for c in range(CELLS)]
    kept, scanned = [0] * CELLS, [0] * CELLS
    for query in queries:
        near = [dot(query, c) for c in centres]
        turn = {c: place for place, c in enumerate(sorted(range(CELLS), key=lambda c: -near[c]))}
        score = [dot(query, p) for p in points]
        for i in nlargest(K, range(POINTS), key=score.__getitem__):
            for probes in range(turn[cell[i]], CELLS):
                kept[probes] += 1
        for c in range(CELLS):
            for probes in range(turn[c], CELLS):
                scanned[probes] += sizes[c]
    return [k / K / QUERIES for k in kept], [s / POINTS / QUERIES for s in scanned]


def compute(nprobe, spread):
    """Both curves with the chosen nprobe marked."""
    recall, share = measure(spread)
    at = int(nprobe) - 1
    enough = next(n for n, value in enumerate(recall, 1) if value >= 0.95)
    return {
        "x": {"label": "Cells probed", "range": [1, CELLS]},
        "y": {"label": "Share", "range": [0, 1.02]},
        "lines": [
            {"name": "recall@10 against exact", "tone": "accent", "points": [[n, r] for n, r in enumerate(recall, 1)]},
            {"name": "vectors scanned", "tone": "warm", "points": [[n, s] for n, s in enumerate(share, 1)]},
        ],
        "rules": [{"x": at + 1, "label": f"nprobe {at + 1}"}],
        "says": (
            f"Probing {at + 1} of {CELLS} cells finds {recall[at]:.0%} of the true ten nearest and scans {share[at]:.0%} "
            f"of the vectors. With this spread, 95% recall needs {enough} of {CELLS}."
        ),
    }
