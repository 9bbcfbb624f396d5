"""You add the counts bucket by bucket, as if all hosts had the bounds of the first.

With bounds [100, 400] on one host and [200, 400] on the other, the two fast requests of the second are filed under
"at most 100". During a rollout two versions with different bounds run side by side, and that is just when you watch
the p99. A count means something only together with the two ends of its bucket.
"""

from bisect import bisect_left
from collections import Counter
from itertools import accumulate, pairwise
from math import ceil, inf
from typing import Any

FAILS = [
    "test_two_hosts_with_different_bounds",
    "test_an_open_bucket_on_one_host_is_bounded_by_the_others",
    "test_a_coarse_bucket_is_not_cut_where_another_host_has_a_bound",
    "test_the_order_of_the_hosts_does_not_matter",
    "test_small_random_fleets_agree_with_moving_every_request",
    "test_two_hundred_hosts_with_bounds_of_their_own",
]


def merge(hists: list[dict[str, Any]]) -> dict[str, list[tuple[float, int]]]:
    begins: Counter[float] = Counter()
    ends: Counter[float] = Counter()
    for hist in hists:
        edges = pairwise([0, *hists[0]["bounds"], inf])
        for (begin, end), count in zip(edges, hist["counts"], strict=False):
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
