import random
from itertools import pairwise

import pytest
from submission import hops

Graph = dict[str, list[str]]


def workload(n: int) -> tuple[Graph, str, str]:
    """A chain of n services, each of which also calls the one before it."""
    names = [f"service-{place:06d}" for place in range(n)]
    graph: Graph = {name: [] for name in names}
    for here, following in pairwise(names):
        graph[here].append(following)
        graph[following].append(here)
    return graph, names[0], names[-1]


def by_trying_every_path(graph: Graph, a: str, b: str) -> tuple[int, list[str]] | None:
    """The contract, word for word: the least of (calls, path) over all paths without repeats."""
    if a not in {*graph, *(name for called in graph.values() for name in called)}:
        return None
    found: list[tuple[int, list[str]]] = []

    def walk(path: list[str]) -> None:
        if path[-1] == b:
            found.append((len(path) - 1, path))
            return
        for name in graph.get(path[-1], ()):
            if name not in path:
                walk([*path, name])

    walk([a])
    return min(found, default=None)


@pytest.mark.example
def test_of_two_ways_the_smaller_name_goes_first():
    graph = {"gateway": ["search", "cache"], "cache": ["model"], "search": ["model"]}
    assert hops(graph, "gateway", "model") == (2, ["gateway", "cache", "model"])


@pytest.mark.example
def test_calls_have_a_direction():
    assert hops({"gateway": ["cache"], "cache": ["model"]}, "model", "gateway") is None


def test_a_direct_call():
    assert hops({"a": ["b"], "b": []}, "a", "b") == (1, ["a", "b"])


def test_from_a_service_to_itself_no_call_is_needed():
    assert hops({"a": ["a", "b"], "b": ["a"]}, "a", "a") == (0, ["a"])


def test_a_service_that_calls_nobody_reaches_itself():
    assert hops({"a": ["b"]}, "b", "b") == (0, ["b"])


def test_a_name_that_is_no_service_reaches_nothing_not_even_itself():
    assert hops({"a": ["b"]}, "ghost", "ghost") is None


def test_a_goal_that_is_no_service_is_not_reached():
    assert hops({"a": ["b"], "b": []}, "a", "ghost") is None


def test_a_start_that_is_no_service_leads_nowhere():
    assert hops({"a": ["b"], "b": []}, "ghost", "b") is None


def test_no_services_at_all():
    assert hops({}, "a", "a") is None


def test_a_service_on_its_own_is_not_reached():
    assert hops({"a": ["b"], "b": ["a"], "c": []}, "a", "c") is None


def test_a_shortcut_beats_smaller_names():
    graph = {"a": ["b", "z"], "b": ["c"], "c": ["m"], "z": ["m"]}
    assert hops(graph, "a", "m") == (2, ["a", "z", "m"])


def test_a_service_that_calls_itself_is_no_obstacle():
    assert hops({"a": ["a", "b"], "b": ["b", "c"]}, "a", "c") == (2, ["a", "b", "c"])


def test_a_circle_is_not_walked_for_ever():
    assert hops({"a": ["b"], "b": ["a"]}, "b", "z") is None


def test_a_call_listed_twice_is_one_call():
    assert hops({"a": ["b", "b"], "b": ["c", "c"]}, "a", "c") == (2, ["a", "b", "c"])


def test_the_first_difference_decides_not_the_last():
    graph = {"a": ["c", "b"], "b": ["y"], "c": ["x"], "x": ["z"], "y": ["z"]}
    assert hops(graph, "a", "z") == (3, ["a", "b", "y", "z"])


def test_a_smaller_way_found_later_in_the_same_ring_does_not_replace_the_first():
    graph = {"a": ["b", "c"], "b": ["m"], "c": ["m"], "m": ["z"]}
    assert hops(graph, "a", "z") == (3, ["a", "b", "m", "z"])


def test_the_table_is_left_as_it_was():
    graph = {"a": ["c", "b"], "c": ["z"], "b": ["z"]}
    hops(graph, "a", "z")
    assert graph == {"a": ["c", "b"], "c": ["z"], "b": ["z"]}


def test_small_random_tables_agree_with_trying_every_path():
    source = random.Random(31)
    for _ in range(60):
        names = "abcdef"[: source.randint(2, 6)]
        graph = {name: source.choices(names, k=source.randint(0, 3)) for name in names if source.random() < 0.8}
        a, b = source.choice(names), source.choice(names)
        assert hops(graph, a, b) == by_trying_every_path(graph, a, b)


@pytest.mark.gate
def test_twelve_full_layers_of_eight_services():
    layers = [[f"layer-{layer:02d}-{place}" for place in range(8)] for layer in range(12)]
    graph = {"in": layers[0][::-1]} | {name: ["out"] for name in layers[-1]}
    for here, following in pairwise(layers):
        graph |= {name: following[::-1] for name in here}
    assert hops(graph, "in", "out") == (13, ["in", *(layer[0] for layer in layers), "out"])


@pytest.mark.gate
def test_a_chain_of_forty_thousand_services():
    graph, a, b = workload(40_000)
    assert hops(graph, a, b) == (39_999, list(graph))
