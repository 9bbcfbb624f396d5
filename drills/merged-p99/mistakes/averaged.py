"""You average the percentiles of the hosts.

Nineteen healthy hosts with a p99 of 67 ms and a sick one with 398 have a mean of 83, while the p99 of all their
requests is 360, because one request in twenty comes from the sick one. A percentile says where a rank lies in one
set of requests; the mean of several says nothing about the whole. Counts add, percentiles do not: bring the counts
together first.
"""

from math import ceil, inf
from typing import Any

FAILS = [
    "test_two_hosts_with_the_same_bounds",
    "test_two_hosts_with_different_bounds",
    "test_an_open_bucket_on_one_host_is_bounded_by_the_others",
    "test_a_finer_bound_on_one_host_helps_for_its_own_requests",
    "test_a_coarse_bucket_is_not_cut_where_another_host_has_a_bound",
    "test_small_random_fleets_agree_with_moving_every_request",
    "test_one_sick_host_of_twenty",
    "test_one_slow_host_that_hardly_serves_anybody",
    "test_slow_requests_hidden_in_a_coarse_bucket_are_not_declared_fast",
    "test_two_hundred_hosts_with_bounds_of_their_own",
]


def one_host(hist: dict[str, Any], q: float) -> tuple[float, float]:
    edges = [0, *hist["bounds"], inf]
    k = max(1, ceil(q * sum(hist["counts"])))
    place = seen = 0
    while seen + hist["counts"][place] < k:
        seen += hist["counts"][place]
        place += 1
    low, high = edges[place], edges[place + 1]
    if high == inf:
        return low, inf
    value = low + (high - low) * (k - seen) / hist["counts"][place]
    return value, max(value - low, high - value)


def merge(hists: list[dict[str, Any]]) -> dict[str, Any]:
    return {"hosts": [hist for hist in hists if sum(hist["counts"])]}


def percentile(merged: dict[str, Any], q: float) -> tuple[float, float] | None:
    found = [one_host(hist, q) for hist in merged["hosts"]]
    if not found:
        return None
    if any(error == inf for _, error in found):
        return min(value for value, error in found if error == inf), inf
    return sum(value for value, _ in found) / len(found), sum(error for _, error in found) / len(found)


def fleet_percentiles(hists: list[dict[str, Any]], qs: list[float]) -> list[tuple[float, float] | None]:
    merged = merge(hists)
    return [percentile(merged, q) for q in qs]
