import copy
import math
import random
from typing import Any

import pytest
from submission import fleet_percentiles

Hist = dict[str, Any]
BOUNDS = [25, 50, 100, 150, 200, 400, 800]


def hist(bounds: list[int], counts: list[int]) -> Hist:
    return {"bounds": bounds, "counts": counts}


def found(*pairs: tuple[float, float]) -> list[Any]:
    """Values and errors, compared as closely as floats allow."""
    return [pytest.approx(pair) for pair in pairs]


def by_moving_every_request(hists: list[Hist], q: float) -> tuple[float, float]:
    """The contract with one entry a request: first all as fast as their buckets allow, then all as slow."""
    buckets = []
    for one in hists:
        edges = [0, *one["bounds"], math.inf]
        for place, count in enumerate(one["counts"]):
            buckets += [(edges[place], edges[place + 1])] * count
    k = max(1, math.ceil(q * len(buckets)))
    low, high = sorted(begin for begin, _ in buckets)[k - 1], sorted(end for _, end in buckets)[k - 1]
    if high == math.inf:
        return low, math.inf
    a, b = sum(begin < low for begin, _ in buckets), sum(end <= high for _, end in buckets)
    value = low + (high - low) * (k - a) / (b - a)
    return value, max(value - low, high - value)


@pytest.mark.example
def test_two_hosts_with_the_same_bounds():
    hosts = [hist([100, 200, 400], [90, 10, 0, 0]), hist([100, 200, 400], [0, 0, 100, 0])]
    assert fleet_percentiles(hosts, [0.5, 0.99]) == found((200, 100), (396, 196))


@pytest.mark.example
def test_two_hosts_with_different_bounds():
    hosts = [hist([100, 400], [0, 2, 0]), hist([200, 400], [2, 0, 0])]
    assert fleet_percentiles(hosts, [0.5]) == found((200, 200))


def test_no_hosts_have_no_percentile():
    assert fleet_percentiles([], [0.5]) == [None]


def test_hosts_without_requests_have_no_percentile():
    assert fleet_percentiles([hist([100], [0, 0]), hist([], [0])], [0.0, 1.0]) == [None, None]


def test_no_percentiles_are_asked_for():
    assert fleet_percentiles([hist([100], [1, 0])], []) == []


def test_one_request_is_every_percentile():
    assert fleet_percentiles([hist([100, 200], [0, 1, 0])], [0, 0.5, 1]) == found((200, 100), (200, 100), (200, 100))


def test_one_host_is_interpolated_within_the_bucket():
    assert fleet_percentiles([hist([100, 200], [4, 4, 0])], [0.25, 0.75]) == found((50, 50), (150, 50))


def test_the_error_is_the_longer_way_to_the_edge_of_the_bucket():
    assert fleet_percentiles([hist([100, 200], [0, 4, 0])], [0.25]) == found((125, 75))


def test_a_percentile_at_the_end_of_a_bucket_is_its_bound():
    assert fleet_percentiles([hist([100, 200], [1, 1, 0])], [0.5]) == found((100, 100))


def test_the_lowest_percentile_is_the_fastest_request():
    assert fleet_percentiles([hist([100, 200, 400], [0, 2, 2, 0])], [0]) == found((150, 50))


def test_the_highest_percentile_is_the_slowest_request():
    assert fleet_percentiles([hist([100, 200, 400], [0, 2, 2, 0])], [1]) == found((400, 200))


def test_a_rank_between_two_requests_is_rounded_up():
    assert fleet_percentiles([hist([100, 200, 400], [1, 1, 1, 0])], [0.5]) == found((200, 100))


def test_empty_buckets_between_full_ones_are_passed_over():
    assert fleet_percentiles([hist(BOUNDS, [1, 0, 0, 0, 0, 1, 0, 0])], [0.5, 0.75]) == found((25, 25), (400, 200))


def test_above_the_last_bound_only_the_lower_limit_is_known():
    assert fleet_percentiles([hist([100, 200], [9, 0, 1])], [0.99]) == [(200, math.inf)]


def test_without_bounds_nothing_is_known():
    assert fleet_percentiles([hist([], [3])], [0.5]) == [(0, math.inf)]


def test_an_open_bucket_on_one_host_is_bounded_by_the_others():
    hosts = [hist([100], [0, 1]), hist([200, 400], [0, 3, 0])]
    assert fleet_percentiles(hosts, [0.5, 1]) == [*found((300, 100)), (200, math.inf)]


def test_a_finer_bound_on_one_host_helps_for_its_own_requests():
    hosts = [hist([100, 200], [0, 4, 0]), hist([100, 150, 200], [0, 4, 0, 0])]
    assert fleet_percentiles(hosts, [0.5, 1]) == found((150, 50), (200, 100))


def test_a_coarse_bucket_is_not_cut_where_another_host_has_a_bound():
    hosts = [hist([400], [4, 0]), hist([100, 200, 400], [0, 0, 4, 0])]
    assert fleet_percentiles(hosts, [0.5, 1]) == found((200, 200), (400, 200))


def test_a_host_without_requests_changes_nothing():
    hosts = [hist([100, 200], [2, 2, 0]), hist([50, 150], [0, 0, 0])]
    assert fleet_percentiles(hosts, [0.25, 0.75]) == found((50, 50), (150, 50))


def test_the_order_of_the_hosts_does_not_matter():
    hosts = [hist([300, 400], [1, 2, 0]), hist([100, 200], [2, 1, 1]), hist([50], [3, 1])]
    assert fleet_percentiles(hosts, [0.25, 0.5]) == fleet_percentiles(hosts[::-1], [0.25, 0.5])


def test_histograms_are_left_as_they_were():
    hosts = [hist([100, 200], [2, 1, 1]), hist([50], [3, 1])]
    before = copy.deepcopy(hosts)
    fleet_percentiles(hosts, [0.5])
    assert hosts == before


def test_small_random_fleets_agree_with_moving_every_request():
    source = random.Random(9)
    for _ in range(60):
        hosts = []
        for _ in range(source.randint(1, 4)):
            bounds = sorted(source.sample([50, 100, 150, 200, 300, 400], source.randint(1, 4)))
            counts = [source.choice([0, 1, 2, 4]) for _ in bounds]
            hosts.append(hist(bounds, [1 + counts[0], *counts[1:], source.choice([0, 0, 1])]))
        q = source.choice([0, 0.25, 0.5, 0.75, 1])
        assert fleet_percentiles(hosts, [q]) == found(by_moving_every_request(hosts, q))


@pytest.mark.gate
def test_one_sick_host_of_twenty():
    hosts = [hist(BOUNDS, [0, 985, 15, 0, 0, 0, 0, 0]) for _ in range(19)]
    hosts.append(hist(BOUNDS, [0, 0, 0, 0, 0, 1_000, 0, 0]))
    assert fleet_percentiles(hosts, [0.5, 0.99]) == found((25 + 25 * 10_000 / 18_715, 25 * 10_000 / 18_715), (360, 160))


@pytest.mark.gate
def test_one_slow_host_that_hardly_serves_anybody():
    hosts = [hist(BOUNDS, [0, 1_000, 0, 0, 0, 0, 0, 0]) for _ in range(4)]
    hosts.append(hist(BOUNDS, [0, 0, 0, 0, 0, 0, 4, 0]))
    assert fleet_percentiles(hosts, [0.75]) == found((25 + 25 * 3_003 / 4_000, 25 * 3_003 / 4_000))


@pytest.mark.gate
def test_slow_requests_hidden_in_a_coarse_bucket_are_not_declared_fast():
    hosts = [hist([100, 800], [0, 100, 0]), hist([100, 200, 400, 800], [300, 0, 0, 0, 0])]
    assert fleet_percentiles(hosts, [0.75, 0.8125]) == found((100, 100), (275, 525))


@pytest.mark.gate
def test_two_hundred_hosts_with_bounds_of_their_own():
    hosts = [hist([step * (1_000 + host) for step in range(1, 61)], [1] * 60 + [0]) for host in range(200)]
    assert fleet_percentiles(hosts, [0.6875]) == found(by_moving_every_request(hosts, 0.6875))
