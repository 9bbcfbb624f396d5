import random
from itertools import pairwise

import pytest
from submission import cheapest

Graph = dict[str, dict[str, int]]


def workload(n: int) -> tuple[Graph, str, str]:
    """Three tiers of n // 3 services; the way through the last of each tier takes 10,003 ms, every other way more."""
    width = n // 3
    tiers = [[f"{tier}-{place:05d}" for place in range(width)] for tier in ("cache", "search", "model")]
    graph: Graph = {"in": {name: 2 + place * 613 % 2_999 for place, name in enumerate(tiers[0])}}
    for (here, following), calls in zip(pairwise(tiers), (4, 3), strict=True):
        for place, name in enumerate(here):
            graph[name] = {
                following[(place * 7 + call * 3_331) % (width - 1)]: 2 + (place * 1_009 + call * 389) % 2_999
                for call in range(calls)
            }
    for name in tiers[2]:
        graph[name] = {"out": 10_000}
    way = ["in", *(tier[-1] for tier in tiers)]
    for caller, called in pairwise(way):
        graph[caller][called] = 1
    return graph, "in", "out"


def by_trying_every_path(graph: Graph, src: str, dst: str) -> tuple[int, list[str]] | None:
    """The contract, word for word: the least of (latency, calls, path) over all paths without repeats."""
    found: list[tuple[int, int, list[str]]] = []

    def walk(path: list[str], latency: int) -> None:
        if path[-1] == dst:
            found.append((latency, len(path), path))
            return
        for name, cost in graph.get(path[-1], {}).items():
            if name not in path:
                walk([*path, name], latency + cost)

    walk([src], 0)
    return (min(found)[0], min(found)[2]) if found else None


@pytest.mark.example
def test_a_detour_may_be_faster():
    graph = {"gateway": {"search": 5, "cache": 1}, "cache": {"search": 2}, "search": {"model": 10}}
    assert cheapest(graph, "gateway", "model") == (13, ["gateway", "cache", "search", "model"])


@pytest.mark.example
def test_ties_go_to_fewer_calls_then_to_the_smaller_path():
    graph = {"in": {"a": 1, "b": 1}, "a": {"out": 3}, "b": {"out": 3, "c": 0}, "c": {"out": 3}}
    assert cheapest(graph, "in", "out") == (4, ["in", "a", "out"])


def test_start_and_end_are_the_same():
    assert cheapest({"a": {"b": 1}, "b": {"a": 1}}, "a", "a") == (0, ["a"])


def test_no_way_gives_none():
    assert cheapest({"a": {"b": 1}, "c": {"b": 1}}, "a", "c") is None


def test_calls_have_a_direction():
    assert cheapest({"a": {"b": 1}}, "b", "a") is None


def test_one_expensive_call_against_many_cheap_ones():
    graph = {"a": {"b": 1, "d": 9}, "b": {"c": 1}, "c": {"d": 1}}
    assert cheapest(graph, "a", "d") == (3, ["a", "b", "c", "d"])


def test_equal_latency_goes_to_fewer_calls():
    assert cheapest({"a": {"b": 1, "z": 2}, "b": {"z": 1}}, "a", "z") == (2, ["a", "z"])


def test_equal_latency_and_calls_go_to_the_smaller_path():
    graph = {"a": {"c": 1, "b": 2}, "c": {"z": 2}, "b": {"z": 1}}
    assert cheapest(graph, "a", "z") == (3, ["a", "b", "z"])


def test_calls_of_zero_latency_still_count_as_calls():
    graph = {"a": {"b": 0, "c": 0}, "b": {"c": 0}, "c": {"z": 0}}
    assert cheapest(graph, "a", "z") == (0, ["a", "c", "z"])


def test_a_circle_of_zero_latency_is_walked_once():
    assert cheapest({"a": {"b": 0}, "b": {"a": 0, "c": 4}}, "a", "c") == (4, ["a", "b", "c"])


def test_a_service_that_calls_itself():
    assert cheapest({"a": {"a": 0, "b": 2}}, "a", "b") == (2, ["a", "b"])


def test_a_better_way_found_later_replaces_the_first():
    graph = {"a": {"b": 7, "c": 1}, "c": {"b": 1}, "b": {"d": 1}}
    assert cheapest(graph, "a", "d") == (3, ["a", "c", "b", "d"])


def test_a_negative_latency_anywhere_is_refused():
    with pytest.raises(ValueError):
        cheapest({"a": {"b": 1}, "x": {"y": -1}}, "a", "b")


def test_the_table_is_left_as_it_was():
    graph = {"a": {"b": 1}, "b": {"c": 1}}
    cheapest(graph, "a", "c")
    assert graph == {"a": {"b": 1}, "b": {"c": 1}}


def test_small_random_tables_agree_with_trying_every_path():
    source = random.Random(5)
    for _ in range(80):
        names = "abcde"[: source.randint(2, 5)]
        graph = {name: {other: source.randint(0, 3) for other in names if source.random() < 0.6} for name in names}
        assert cheapest(graph, names[0], names[-1]) == by_trying_every_path(graph, names[0], names[-1])


@pytest.mark.gate
def test_thirty_thousand_services_and_ninety_thousand_calls():
    graph, src, dst = workload(30_000)
    path = ["in", "cache-09999", "search-09999", "model-09999", "out"]
    assert cheapest(graph, src, dst) == (10_003, path)


@pytest.mark.gate
def test_a_hub_with_28_700_callers_improves_1_200_times():
    # Seen from "out", relay 1 is the nearest and offers the hub the slowest way; each further one a faster.
    relays = range(1, 1_201)
    graph: Graph = {"hub": {f"relay-{i:04d}": 2 * (1_200 - i) for i in relays}}
    graph |= {f"relay-{i:04d}": {"out": i} for i in relays}
    graph |= {f"caller-{i:05d}": {"hub": 1} for i in range(28_700)}
    assert cheapest(graph, "caller-00000", "out") == (1_201, ["caller-00000", "hub", "relay-1200", "out"])


@pytest.mark.gate
def test_sixty_forks_in_a_row_between_equals():
    graph: Graph = {}
    for i in range(60):
        graph[f"in-{i:02d}"] = {f"left-{i:02d}": 1, f"right-{i:02d}": 1}
        graph[f"left-{i:02d}"] = graph[f"right-{i:02d}"] = {f"in-{i + 1:02d}": 1}
    path = [name for i in range(60) for name in (f"in-{i:02d}", f"left-{i:02d}")]
    assert cheapest(graph, "in-00", "in-60") == (120, [*path, "in-60"])
