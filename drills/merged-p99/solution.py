from bisect import bisect_left
from collections import Counter
from itertools import accumulate, pairwise
from math import ceil, inf
from typing import Any


def merge(hists: list[dict[str, Any]]) -> dict[str, list[tuple[float, int]]]:
    """Count the requests of all hosts by where their bucket begins, and by where it ends; both sorted."""
    begins: Counter[float] = Counter()
    ends: Counter[float] = Counter()
    for hist in hists:
        edges = pairwise([0, *hist["bounds"], inf])
        for (begin, end), count in zip(edges, hist["counts"], strict=True):
            begins[begin] += count
            ends[end] += count
    return {"begins": sorted(begins.items()), "ends": sorted(ends.items())}


def percentile(merged: dict[str, list[tuple[float, int]]], q: float) -> tuple[float, float] | None:
    """Return (value, error) of the k-th fastest request, k = max(1, ceil(q * n)); None without requests."""
    total = sum(count for _, count in merged["begins"])
    if not total:
        return None
    k = max(1, ceil(q * total))
    # Moving every request to the beginning of its bucket makes the k-th fastest as fast as it can be; moving every
    # request to the end of its bucket, as slow as it can be. So each limit comes from a count of its own.
    low, below, _ = _locate(merged["begins"], k)
    high, _, up_to = _locate(merged["ends"], k)
    if high == inf:
        return low, inf
    value = low + (high - low) * (k - below) / (up_to - below)
    return value, max(value - low, high - value)


def _locate(counts: list[tuple[float, int]], k: int) -> tuple[float, int, int]:
    """The edge at which the k-th request stands, the requests before that edge, and those up to it."""
    sums = list(accumulate(count for _, count in counts))
    edge, count = counts[place := bisect_left(sums, k)]
    return edge, sums[place] - count, sums[place]


def fleet_percentiles(hists: list[dict[str, Any]], qs: list[float]) -> list[tuple[float, float] | None]:
    """The percentiles of all hosts' requests together."""
    merged = merge(hists)
    return [percentile(merged, q) for q in qs]
