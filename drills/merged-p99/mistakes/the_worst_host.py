"""You answer with the percentile of the worst host.

A host that served 4 requests of 4,004, all slow, sets your p75 to 700 ms, while three requests in four took less
than 50. It is a fine question ("is any host sick?"), but another one: the p99 of all requests weighs every request
alike.
"""

from math import ceil, inf
from typing import Any

FAILS = [
    "test_two_hosts_with_the_same_bounds",
    "test_two_hosts_with_different_bounds",
    "test_an_open_bucket_on_one_host_is_bounded_by_the_others",
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
    return max((one_host(hist, q) for hist in merged["hosts"]), default=None)


def fleet_percentiles(hists: list[dict[str, Any]], qs: list[float]) -> list[tuple[float, float] | None]:
    merged = merge(hists)
    return [percentile(merged, q) for q in qs]
