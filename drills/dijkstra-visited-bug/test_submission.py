import random
from collections import Counter

import pytest
from submission import shortest

Graph = dict


def workload(n: int) -> tuple[Graph, int]:
    """A chain of n services, each of which also calls the one after next at a price that never pays."""
    return {place: [(place + 1, 1), (place + 2, 5)] for place in range(n - 1, -1, -1)}, 0


def by_relaxing_until_quiet(graph: Graph, src: object) -> dict:
    """The contract by another road: lower what can be lowered until nothing can."""
    distance, changed = {src: 0}, True
    while changed:
        changed = False
        for service, calls in graph.items():
            for other, latency in calls if service in distance else ():
                offer = distance[service] + latency
                if other not in distance or offer < distance[other]:
                    distance[other], changed = offer, True
    return distance


class CountedGraph(dict):
    """A graph that counts how often each service's calls are read."""

    def __init__(self, calls: Graph) -> None:
        super().__init__(calls)
        self.reads: Counter = Counter()

    def __getitem__(self, service):
        self.reads[service] += 1
        return super().__getitem__(service)

    def get(self, service, default=None):
        self.reads[service] += 1
        return super().get(service, default)

    def items(self):
        self.reads.update(list(self))
        return super().items()

    def values(self):
        self.reads.update(list(self))
        return super().values()


@pytest.mark.example
def test_a_chain_of_calls_adds_up():
    graph = {"gateway": [("retriever", 20)], "retriever": [("model", 60)], "audit": [("model", 1)]}
    assert shortest(graph, "gateway") == {"gateway": 0, "retriever": 20, "model": 80}


@pytest.mark.example
def test_a_detour_may_be_cheaper_than_the_direct_call():
    graph = {"gateway": [("model", 90), ("cache", 5)], "cache": [("model", 40)]}
    assert shortest(graph, "gateway") == {"gateway": 0, "cache": 5, "model": 45}


def test_a_service_that_calls_nobody_reaches_itself():
    assert shortest({"gateway": []}, "gateway") == {"gateway": 0}


def test_a_service_that_the_graph_does_not_mention_reaches_itself():
    assert shortest({}, "gateway") == {"gateway": 0}


def test_services_that_cannot_be_reached_are_absent():
    assert shortest({"a": [("b", 3)], "c": [("a", 1)], "d": []}, "a") == {"a": 0, "b": 3}


def test_a_service_that_only_is_called_is_reached():
    assert shortest({"a": [("b", 3)]}, "a") == {"a": 0, "b": 3}


def test_a_call_to_itself_changes_nothing():
    assert shortest({"a": [("a", 4), ("b", 1)], "b": [("b", 0)]}, "a") == {"a": 0, "b": 1}


def test_of_two_calls_between_the_same_services_the_cheaper_counts():
    assert shortest({"a": [("b", 9), ("b", 2)]}, "a") == {"a": 0, "b": 2}


def test_the_cheaper_of_two_calls_may_be_listed_first():
    assert shortest({"a": [("b", 2), ("b", 9)]}, "a") == {"a": 0, "b": 2}


def test_a_worse_offer_comes_too_late():
    assert shortest({"a": [("b", 4), ("c", 5)], "c": [("b", 1)]}, "a") == {"a": 0, "b": 4, "c": 5}


def test_calls_may_cost_nothing():
    graph = {"a": [("b", 3), ("c", 0)], "c": [("d", 0)], "d": [("b", 0)]}
    assert shortest(graph, "a") == {"a": 0, "b": 0, "c": 0, "d": 0}


def test_services_may_call_in_a_circle():
    assert shortest({"a": [("b", 1)], "b": [("c", 1)], "c": [("a", 1)]}, "b") == {"b": 0, "c": 1, "a": 2}


def test_what_lies_behind_a_cheaper_path_becomes_cheaper_too():
    graph = {"a": [("b", 10), ("c", 1)], "b": [("d", 1)], "c": [("b", 2)], "d": [("e", 1)]}
    assert shortest(graph, "a") == {"a": 0, "b": 3, "c": 1, "d": 4, "e": 5}


def test_a_path_may_become_cheaper_twice():
    graph = {"a": [("z", 9), ("b", 1), ("c", 3)], "b": [("z", 7)], "c": [("z", 2)]}
    assert shortest(graph, "a") == {"a": 0, "b": 1, "c": 3, "z": 5}


def test_equal_distances_need_no_order_of_the_services():
    graph = {"gateway": [(7, 2), ("cache", 2), (None, 2), (("shard", 1), 2)], 7: [("cache", 0)]}
    assert shortest(graph, "gateway") == {"gateway": 0, 7: 2, "cache": 2, None: 2, ("shard", 1): 2}


def test_the_graph_is_left_as_it_was():
    graph = {"a": [("b", 9), ("c", 1)], "c": [("b", 1)]}
    shortest(graph, "a")
    assert graph == {"a": [("b", 9), ("c", 1)], "c": [("b", 1)]}


def test_small_random_graphs_agree_with_relaxing_until_quiet():
    source = random.Random(17)
    names = ["gateway", 7, None, ("shard", 2), "model"]
    for _ in range(60):
        graph = {
            name: [(source.choice(names), source.randint(0, 9)) for _ in range(source.randint(0, 3))]
            for name in source.sample(names, 4)
        }
        assert shortest(graph, "gateway") == by_relaxing_until_quiet(graph, "gateway")


@pytest.mark.gate
def test_twelve_thousand_services_in_a_chain():
    graph, src = workload(12_000)
    expected = {place: place for place in range(12_001)}
    expected[12_001] = 11_999 + 5
    assert shortest(graph, src) == expected


@pytest.mark.gate
def test_many_offers_do_not_make_a_service_read_many_times():
    offers = 200
    calls: Graph = {"src": [(place, place) for place in range(offers)], "hub": [("end", 1)]}
    calls |= {place: [("hub", 1_000 - 2 * place)] for place in range(offers)}
    graph = CountedGraph(calls)
    assert shortest(graph, "src")["end"] == 802
    assert max(graph.reads.values()) <= 2
