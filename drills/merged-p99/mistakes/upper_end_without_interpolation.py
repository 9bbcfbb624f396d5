"""You return the upper end of the bucket instead of the interpolated value.

Four requests between 100 and 200: for the 25th percentile you say 200, and with buckets as wide as these,
everything between q = 0.01 and 1 would be 200. The upper end is the cautious answer and belongs to `value + error`;
the value itself goes as far into the bucket as the rank does.
"""

from bisect import bisect_left
from collections import Counter
from itertools import accumulate, pairwise
from math import ceil, inf
from typing import Any

FAILS = [
    "test_two_hosts_with_the_same_bounds",
    "test_one_host_is_interpolated_within_the_bucket",
    "test_the_error_is_the_longer_way_to_the_edge_of_the_bucket",
    "test_the_lowest_percentile_is_the_fastest_request",
    "test_an_open_bucket_on_one_host_is_bounded_by_the_others",
    "test_a_coarse_bucket_is_not_cut_where_another_host_has_a_bound",
    "test_a_host_without_requests_changes_nothing",
    "test_small_random_fleets_agree_with_moving_every_request",
    "test_one_sick_host_of_twenty",
    "test_one_slow_host_that_hardly_serves_anybody",
    "test_slow_requests_hidden_in_a_coarse_bucket_are_not_declared_fast",
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
    low, _, _ = _locate(merged["begins"], k)
    high, _, _ = _locate(merged["ends"], k)
    if high == inf:
        return low, inf
    value = high
    return value, max(value - low, high - value)


def _locate(counts: list[tuple[float, int]], k: int) -> tuple[float, int, int]:
    sums = list(accumulate(count for _, count in counts))
    edge, count = counts[place := bisect_left(sums, k)]
    return edge, sums[place] - count, sums[place]


def fleet_percentiles(hists: list[dict[str, Any]], qs: list[float]) -> list[tuple[float, float] | None]:
    merged = merge(hists)
    return [percentile(merged, q) for q in qs]
