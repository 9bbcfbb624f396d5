"""Median and p99 of the response time against load, for several workers behind one queue (M/M/c)."""

from math import exp

CONTROLS = {
    "workers": {"label": "Workers behind one queue", "min": 1, "max": 16, "step": 1, "value": 4},
    "service": {"label": "Mean service time, ms", "min": 5, "max": 50, "step": 5, "value": 25},
    "load": {"label": "Load", "min": 0.3, "max": 0.95, "step": 0.05, "value": 0.6},
}
TOP = 600


def waits(workers, load):
    """Erlang's C: the chance that an arrival finds every worker busy."""
    busy = workers * load
    blocked = 1.0
    for k in range(1, workers + 1):
        blocked = busy * blocked / (k + busy * blocked)
    return blocked / (1 - load * (1 - blocked))


def slower_than(t, workers, service, load, chance):
    """Chance that waiting plus service exceeds t ms, if `chance` is that of waiting at all."""
    rate, spare = 1 / service, workers * (1 - load) - 1
    if abs(spare) < 1e-9:
        return exp(-rate * t) * (1 + chance * rate * t)
    return exp(-rate * t) + chance * (exp(-rate * t) - exp(-rate * (1 + spare) * t)) / spare


def quantile(q, workers, service, load):
    low, high, chance = 0.0, 20_000.0, waits(workers, load)
    for _ in range(26):
        middle = (low + high) / 2
        if slower_than(middle, workers, service, load, chance) > 1 - q:
            low = middle
        else:
            high = middle
    return high


def compute(workers, service, load):
    loads = [0.05 + 0.03 * step for step in range(31)]
    median = [[x, min(TOP, quantile(0.5, workers, service, x))] for x in loads]
    tail = [[x, min(TOP, quantile(0.99, workers, service, x))] for x in loads]
    here = quantile(0.99, workers, service, load)
    middle = quantile(0.5, workers, service, load)
    full = quantile(0.99, workers, service, 0.95)
    return {
        "x": {"label": "Load (utilisation)", "range": [0, 1]},
        "y": {"label": "Response time, ms", "range": [0, TOP]},
        "lines": [
            {"name": "p99", "tone": "warm", "points": tail},
            {"name": "p50", "tone": "accent", "points": median},
        ],
        "dots": [{"name": "chosen load", "tone": "ink", "points": [[load, min(TOP, here)]]}],
        "rules": [{"x": load, "label": f"{load:.0%}"}],
        "says": (
            f"{workers} worker{'s' * (workers > 1)} with {service} ms of service at {load:.0%} load: median {middle:.0f} ms, "
            f"p99 {here:.0f} ms; at 95% the p99 would be {full:.0f} ms. "
            f"They carry {1000 * workers * load / service:.0f} requests a second."
        ),
    }
