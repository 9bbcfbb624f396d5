"""Seconds that four orders of growth take at one input size, at ten million steps a second."""

from math import log2

PER_SECOND = 1e7
ORDERS = [
    ("n", "cool", lambda n: n),
    ("n log n", "accent", lambda n: n * log2(n)),
    ("n squared", "warm", lambda n: n**2),
    ("n cubed", "muted", lambda n: n**3),
]
CONTROLS = {"power": {"label": "Input size n, as a power of ten", "min": 1, "max": 7, "step": 0.25, "value": 5}}


def spoken(seconds):
    """A duration in the largest unit that keeps it at 1 or more."""
    for unit, size in (("years", 365.25 * 86400), ("days", 86400), ("hours", 3600), ("minutes", 60), ("s", 1)):
        if seconds >= size:
            return f"{seconds / size:,.1f} {unit}"
    return f"{seconds * 1000:.1f} ms" if seconds >= 1e-4 else f"{seconds * 1e6:.0f} microseconds"


def compute(power):
    n = round(10**power)
    sizes = [10 ** (1 + step / 5) for step in range(31)]
    lines = [
        {"name": name, "tone": tone, "points": [[size, steps(size) / PER_SECOND] for size in sizes]}
        for name, tone, steps in ORDERS
    ]
    times = ", ".join(f"{name} {spoken(steps(n) / PER_SECOND)}" for name, _, steps in ORDERS)
    return {
        "x": {"label": "Input size n", "range": [10, 1e7], "log": True},
        "y": {"label": "Seconds", "range": [1e-6, 1e15], "log": True},
        "lines": lines,
        "rules": [{"x": n, "label": f"n = {n:,}"}, {"y": 1, "label": "one second"}],
        "says": f"At n = {n:,} and ten million steps a second: {times}.",
    }
