"""You cut a coarse bucket at another host's bounds and share its requests out.

One host has 100 requests between 100 and 800 ms; another has bounds at 200 and 400. Sharing them out by width moves
14 of them below 200, although all may have taken 800. What a bucket does not say, no other host can say for it. Ask
instead how fast the k-th request can be at best, and how slow at worst.
"""

from bisect import bisect_left
from math import ceil, inf
from typing import Any

FAILS = [
    "test_two_hosts_with_different_bounds",
    "test_an_open_bucket_on_one_host_is_bounded_by_the_others",
    "test_a_finer_bound_on_one_host_helps_for_its_own_requests",
    "test_a_coarse_bucket_is_not_cut_where_another_host_has_a_bound",
    "test_small_random_fleets_agree_with_moving_every_request",
    "test_slow_requests_hidden_in_a_coarse_bucket_are_not_declared_fast",
    "test_two_hundred_hosts_with_bounds_of_their_own",
]


def merge(hists: list[dict[str, Any]]) -> dict[str, Any]:
    bounds = sorted({bound for hist in hists for bound in hist["bounds"]})
    edges = [0, *bounds, inf]
    counts = [0.0] * (len(bounds) + 1)
    for hist in hists:
        own = [0, *hist["bounds"], inf]
        for place, count in enumerate(hist["counts"]):
            low, high = own[place], own[place + 1]
            parts = range(bisect_left(edges, low), bisect_left(edges, high))
            for i in parts:
                whole = high == inf
                share = (i == parts[-1]) if whole else (edges[i + 1] - edges[i]) / (high - low)
                counts[i] += count * share
    return {"edges": edges, "counts": counts}


def percentile(merged: dict[str, Any], q: float) -> tuple[float, float] | None:
    total = round(sum(merged["counts"]))
    if not total:
        return None
    k, seen = max(1, ceil(q * total)), 0.0
    place = 0
    while seen + merged["counts"][place] < k - 1e-9:
        seen += merged["counts"][place]
        place += 1
    low, high = merged["edges"][place], merged["edges"][place + 1]
    if high == inf:
        return low, inf
    value = low + (high - low) * (k - seen) / merged["counts"][place]
    return value, max(value - low, high - value)


def fleet_percentiles(hists: list[dict[str, Any]], qs: list[float]) -> list[tuple[float, float] | None]:
    merged = merge(hists)
    return [percentile(merged, q) for q in qs]
