"""Latency and GPU time a request against the longest wait for a batch to fill."""

from math import ceil, inf
from random import Random

CONTROLS = {
    "rate": {"label": "Requests a second", "min": 20, "max": 800, "step": 20, "value": 400},
    "most": {"label": "Largest batch", "min": 4, "max": 64, "step": 4, "value": 32},
    "fixed": {"label": "Fixed ms a batch", "min": 2, "max": 16, "step": 2, "value": 8},
}
EACH, TOP, N = 0.5, 100, 240


def percentile(values, q):
    return sorted(values)[max(0, ceil(q * len(values)) - 1)]


def batched(arrivals, most, wait, fixed):
    """(latencies, busy ms a request) of one worker; a batch starts when full or after `wait` ms."""
    i, free_at, latencies, busy, n = 0, 0.0, [], 0.0, len(arrivals)
    while i < n:
        full_at = arrivals[i + most - 1] if i + most <= n else inf
        start = max(free_at, min(full_at, arrivals[i] + wait))
        j = i
        while j < n and j - i < most and arrivals[j] <= start:
            j += 1
        took = fixed + EACH * (j - i)
        free_at = start + took
        busy += took
        latencies += [free_at - a for a in arrivals[i:j]]
        i = j
    return latencies, busy / n


def compute(rate, most, fixed):
    rng, now, arrivals = Random(1), 0.0, []
    for _ in range(N):
        now += rng.expovariate(rate / 1000)
        arrivals.append(now)
    half, tail, cost = [], [], []
    for wait in range(0, 41, 2):
        latencies, busy = batched(arrivals, most, wait, fixed)
        half.append([wait, min(TOP, percentile(latencies, 0.5))])
        tail.append([wait, min(TOP, percentile(latencies, 0.99))])
        cost.append([wait, busy])
    return {
        "x": {"label": "Longest wait for the batch, ms", "range": [0, 40]},
        "y": {"label": "ms", "range": [0.5, TOP], "log": True},
        "lines": [
            {"name": "p99", "tone": "warm", "points": tail},
            {"name": "p50", "tone": "cool", "points": half},
            {"name": "GPU ms a request", "tone": "accent", "points": cost, "dashed": True},
        ],
        "says": (
            f"At {rate} requests a second, waiting 20 ms instead of 0 moves p50 from {half[0][1]:.0f} to {half[10][1]:.0f} ms "
            f"and the GPU time a request from {cost[0][1]:.1f} to {cost[10][1]:.1f} ms."
            + (" Values above 100 ms are cut off." if tail[0][1] == TOP or tail[10][1] == TOP else "")
        ),
    }
