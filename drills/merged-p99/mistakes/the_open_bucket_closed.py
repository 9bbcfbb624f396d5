"""You give the open bucket an end.

With nine requests below 100 ms and one above 200, you report a p99 of 200 with a small error. That request may have
taken ten seconds: above the last bound only a lower limit is known. Return that limit with an error of infinity, so
that nobody takes the top of your scale for the top of the latency.
"""

from bisect import bisect_left
from collections import Counter
from itertools import accumulate, pairwise
from math import ceil, inf
from typing import Any

FAILS = [
    "test_above_the_last_bound_only_the_lower_limit_is_known",
    "test_without_bounds_nothing_is_known",
    "test_an_open_bucket_on_one_host_is_bounded_by_the_others",
    "test_small_random_fleets_agree_with_moving_every_request",
]


def merge(hists: list[dict[str, Any]]) -> dict[str, list[tuple[float, int]]]:
    begins: Counter[float] = Counter()
    ends: Counter[float] = Counter()
    for hist in hists:
        edges = pairwise([0, *hist["bounds"], inf])
        for (begin, end), count in zip(edges, hist["counts"], strict=True):
            begins[begin] += count
            ends[end] += count
    return {"begins": sorted(begins.items()), "ends": sorted(ends.items())}


def percentile(merged: dict[str, list[tuple[float, int]]], q: float) -> tuple[float, float] | None:
    total = sum(count for _, count in merged["begins"])
    if not total:
        return None
    k = max(1, ceil(q * total))
    # Moving every request to the beginning of its bucket makes the k-th fastest as fast as it can be; moving every
    # request to the end of its bucket, as slow as it can be. So each limit comes from a count of its own.
    low, below, _ = _locate(merged["begins"], k)
    high, _, up_to = _locate(merged["ends"], k)
    if high == inf:
        return low, 0.0
    value = low + (high - low) * (k - below) / (up_to - below)
    return value, max(value - low, high - value)


def _locate(counts: list[tuple[float, int]], k: int) -> tuple[float, int, int]:
    sums = list(accumulate(count for _, count in counts))
    edge, count = counts[place := bisect_left(sums, k)]
    return edge, sums[place] - count, sums[place]


def fleet_percentiles(hists: list[dict[str, Any]], qs: list[float]) -> list[tuple[float, float] | None]:
    merged = merge(hists)
    return [percentile(merged, q) for q in qs]
