"""You cut the rank off instead of rounding it up.

Of three requests, q = 0.5 asks for rank 1.5. The first request leaves two thirds of them slower, so half of them
have not been answered yet; the second is the one. With `int` every percentile comes out one request too fast
wherever q·n is not whole, and with few requests that is a bucket.
"""

from bisect import bisect_left
from collections import Counter
from itertools import accumulate, pairwise
from math import inf
from typing import Any

FAILS = [
    "test_a_rank_between_two_requests_is_rounded_up",
    "test_empty_buckets_between_full_ones_are_passed_over",
    "test_above_the_last_bound_only_the_lower_limit_is_known",
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
    k = max(1, int(q * total))
    # Moving every request to the beginning of its bucket makes the k-th fastest as fast as it can be; moving every
    # request to the end of its bucket, as slow as it can be. So each limit comes from a count of its own.
    low, below, _ = _locate(merged["begins"], k)
    high, _, up_to = _locate(merged["ends"], k)
    if high == inf:
        return low, inf
    value = low + (high - low) * (k - below) / (up_to - below)
    return value, max(value - low, high - value)


def _locate(counts: list[tuple[float, int]], k: int) -> tuple[float, int, int]:
    sums = list(accumulate(count for _, count in counts))
    edge, count = counts[place := bisect_left(sums, k)]
    return edge, sums[place] - count, sums[place]


def fleet_percentiles(hists: list[dict[str, Any]], qs: list[float]) -> list[tuple[float, float] | None]:
    merged = merge(hists)
    return [percentile(merged, q) for q in qs]
