"""Offline and live AUC of a model whose count feature may reach past the prediction moment."""

import random
from bisect import bisect_left, bisect_right
from functools import lru_cache
from statistics import fmean, pvariance

CONTROLS = {
    "last_day": {"label": "Last day counted (0 is the prediction moment)", "min": -14, "max": 14, "step": 1, "value": 0},
}
ORDERS, WINDOW = 500, 14


def make_orders() -> list[tuple[float, tuple[float, ...], int]]:
    """Rows of (unusual amount, days of support contacts, fraud); victims call after the order."""
    rng = random.Random(12)
    rows = []
    for _ in range(ORDERS):
        fraud = int(rng.random() < 0.15)
        days = [rng.uniform(-28, 14) for _ in range(rng.choice((0, 1, 2, 3)))]
        if fraud:
            days += [rng.uniform(0, 14) for _ in range(rng.choice((2, 3, 4)))]
            days += [rng.uniform(-7, 0)] * (rng.random() < 0.4)
        rows.append((rng.gauss(fraud, 1), tuple(sorted(days)), fraud))
    return rows


ROWS = make_orders()
LABELS = [fraud for *_, fraud in ROWS]


def count(days: tuple[float, ...], first: float, last: float) -> int:
    """Contacts in the half-open window (first, last]."""
    return bisect_right(days, last) - bisect_right(days, first)


def auc(scores: list[float]) -> float:
    """The chance that a fraud outranks a legitimate order."""
    hits = [s for y, s in zip(LABELS, scores, strict=True) if y]
    rest = sorted(s for y, s in zip(LABELS, scores, strict=True) if not y)
    won = sum(bisect_left(rest, s) + bisect_right(rest, s) for s in hits) / 2
    return won / (len(hits) * len(rest))


@lru_cache(maxsize=64)
def both(last_day: int) -> tuple[float, float, float]:
    """(offline AUC, live AUC, live alarms at the cut that flags 10% offline)."""
    seen = [float(count(days, last_day - WINDOW, last_day)) for _, days, _ in ROWS]
    live = [float(count(days, last_day - WINDOW, min(last_day, 0))) for _, days, _ in ROWS]
    fraud = [c for c, y in zip(seen, LABELS, strict=True) if y]
    other = [c for c, y in zip(seen, LABELS, strict=True) if not y]
    weight = (fmean(fraud) - fmean(other)) / max(0.1, (pvariance(fraud) + pvariance(other)) / 2)
    offline_scores = [amount + weight * c for (amount, *_), c in zip(ROWS, seen, strict=True)]
    live_scores = [amount + weight * c for (amount, *_), c in zip(ROWS, live, strict=True)]
    cut = sorted(offline_scores)[int(0.9 * ORDERS)]
    return auc(offline_scores), auc(live_scores), sum(s >= cut for s in live_scores) / ORDERS


def compute(last_day: float) -> dict:
    """Both curves over the cutoff, and what the chosen cutoff promises and delivers."""
    day = round(last_day)
    days = range(-14, 15)
    offline, live, alarms = both(day)
    where = "the moment" if day == 0 else f"{abs(day)} days {'after' if day > 0 else 'before'} the moment"
    return {
        "x": {"label": "Last day counted", "range": [-14, 14]},
        "y": {"label": "AUC", "range": [0.5, 1]},
        "lines": [
            {"name": "offline", "tone": "warm", "points": [[d, both(d)[0]] for d in days]},
            {"name": "live", "tone": "accent", "points": [[d, both(d)[1]] for d in days]},
        ],
        "dots": [{"name": "chosen", "tone": "ink", "points": [[day, offline], [day, live]]}],
        "rules": [{"x": 0, "label": "moment"}],
        "says": (
            f"Counting up to {where}: AUC {offline:.2f} offline and {live:.2f} live. The cut that flags 10% of the "
            f"orders offline flags {alarms:.1%} of them live."
        ),
    }
