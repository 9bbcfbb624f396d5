import itertools
import random

import pytest
from submission import order


def workload(n: int) -> tuple[dict[str, list[str]]]:
    """A chain of n jobs, listed last job first and named so that the last job comes first in the alphabet."""
    names = [f"job-{position:06d}" for position in range(n)]
    return ({name: [later] for name, later in itertools.pairwise(names)},)


def by_trying_every_order(deps: dict[str, list[str]]) -> tuple[list[str], set[str]]:
    """The contract, word for word, for a handful of jobs."""
    jobs = set(deps).union(*deps.values())
    free: set[str] = set()
    while True:
        startable = {job for job in jobs - free if free.issuperset(deps.get(job, []))}
        if not startable:
            break
        free |= startable
    stuck = jobs - free
    for attempt in itertools.permutations(sorted(free)):
        place = {job: position for position, job in enumerate(attempt)}
        if all(place[needed] < place[job] for job in attempt for needed in deps.get(job, [])):
            return list(attempt), stuck
    raise AssertionError("free jobs always have an order")


@pytest.mark.example
def test_a_diamond_and_a_job_beside_it():
    deps = {"train": ["features", "labels"], "features": ["ingest"], "labels": ["ingest"], "report": []}
    assert order(deps) == (["ingest", "features", "labels", "report", "train"], set())


@pytest.mark.example
def test_jobs_on_a_cycle_and_behind_it_are_stuck():
    deps = {"index": ["embed"], "embed": ["index"], "publish": ["index"], "ingest": []}
    assert order(deps) == (["ingest"], {"embed", "index", "publish"})


def test_no_jobs():
    assert order({}) == ([], set())


def test_a_job_named_only_as_a_dependency_is_a_job():
    assert order({"train": ["ingest"]}) == (["ingest", "train"], set())


def test_a_job_that_waits_for_itself_is_stuck():
    assert order({"a": ["a"], "b": []}) == (["b"], {"a"})


def test_a_dependency_named_twice_counts_once():
    assert order({"b": ["a", "a"], "a": []}) == (["a", "b"], set())


def test_a_job_freed_late_may_come_before_one_that_was_free_all_along():
    assert order({"c": [], "b": ["a"], "d": ["a"]}) == (["a", "b", "c", "d"], set())


def test_a_small_name_waits_for_a_large_one():
    assert order({"a": ["z"], "b": []}) == (["b", "z", "a"], set())


def test_a_job_between_two_cycles_is_stuck():
    deps = {"a": ["b"], "b": ["a"], "m": ["a"], "x": ["y", "m"], "y": ["x"]}
    assert order(deps) == ([], {"a", "b", "m", "x", "y"})


def test_what_a_cycle_waits_for_still_runs():
    assert order({"b": ["a", "c"], "c": ["b"]}) == (["a"], {"b", "c"})


def test_the_declarations_are_left_as_they_were():
    deps = {"b": ["a", "a"], "c": ["b"]}
    order(deps)
    assert deps == {"b": ["a", "a"], "c": ["b"]}


def test_small_random_pipelines_agree_with_trying_every_order():
    source = random.Random(11)
    for _ in range(60):
        jobs = source.sample("abcde", k=source.randint(2, 5))
        deps = {job: source.choices(jobs[:place], k=source.randint(0, 3)) for place, job in enumerate(jobs) if place}
        if source.random() < 0.3:
            deps[jobs[0]] = [source.choice(jobs)]
        assert order(deps) == by_trying_every_order(deps)


@pytest.mark.gate
def test_a_chain_of_twenty_thousand_jobs_listed_in_reverse():
    (deps,) = workload(20_000)
    expected = [f"job-{position:06d}" for position in reversed(range(20_000))]
    assert order(deps) == (expected, set())
