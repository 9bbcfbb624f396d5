"""Comparisons for the best k of ten thousand items: sorting, and a heap in its worst and in random order."""

from math import log, log2

N = 10_000
CONTROLS = {"power": {"label": "k, as a power of ten", "min": 0, "max": 4, "step": 0.1, "value": 1}}


def by_sorting(k):
    return N * log2(N)


def by_heap_at_worst(k):
    """One look at the bar for each item, and every item enters."""
    return N + N * log2(k)


def by_heap_at_random(k):
    """One look at the bar for each item; about k (1 + ln(n / k)) of them enter."""
    return N + k * (1 + log(N / k)) * log2(k)


def compute(power):
    k = round(10**power)
    sizes = [10 ** (step / 20) for step in range(81)]
    ways = [
        ("sort everything", "muted", by_sorting),
        ("heap, every item enters", "warm", by_heap_at_worst),
        ("heap, random order", "accent", by_heap_at_random),
    ]
    sort, worst, usual = (round(cost(k)) for _, _, cost in ways)
    enter = round(k * (1 + log(N / k)))
    return {
        "x": {"label": "k", "range": [1, N], "log": True},
        "y": {"label": "Comparisons", "range": [0, 150000]},
        "lines": [
            {"name": name, "tone": tone, "points": [[size, cost(size)] for size in sizes]} for name, tone, cost in ways
        ],
        "rules": [{"x": k, "label": f"k = {k:,}"}],
        "says": f"Best {k:,} of {N:,}: sorting takes about {sort:,} comparisons, the heap at most {worst:,}; in random "
        f"order about {usual:,}, because only some {enter:,} items clear the bar.",
    }
