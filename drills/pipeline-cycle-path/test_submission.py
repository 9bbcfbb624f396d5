import random
from itertools import pairwise

import pytest
from submission import find_cycle


def workload(n: int) -> tuple[dict[str, list[str]]]:
    """A chain of n jobs, the longest wait first, without a cycle."""
    names = [f"job-{position:06d}" for position in range(n)]
    return ({name: [later] for name, later in pairwise(names)},)


def turned(cycle):
    """The same cycle, beginning with the smallest name; anything else as it is."""
    if not cycle or cycle[0] != cycle[-1]:
        return cycle
    first = cycle.index(min(cycle[:-1]))
    return [*cycle[first:-1], *cycle[: first + 1]]


def fault_in(cycle: list[str], deps: dict[str, list[str]]) -> str | None:
    """What is wrong with a cycle, read from the contract; None if nothing is."""
    if len(cycle) < 2 or cycle[0] != cycle[-1]:
        return "it does not end with its first job"
    if len(set(cycle)) != len(cycle) - 1:
        return "another job appears twice"
    for job, needed in pairwise(cycle):
        if needed not in deps.get(job, ()):
            return f"{job} does not wait for {needed}"
    return None


def has_cycle(deps: dict[str, list[str]]) -> bool:
    """Whether jobs remain when all that wait for nothing remaining are taken away, again and again."""
    left = dict(deps)
    while True:
        free = [job for job, needed in left.items() if not left.keys() & set(needed)]
        if not free:
            return bool(left)
        for job in free:
            del left[job]


@pytest.mark.example
def test_a_job_before_the_cycle_is_not_on_it():
    deps = {"publish": ["train"], "train": ["features"], "features": ["labels"], "labels": ["train"]}
    assert turned(find_cycle(deps)) == ["features", "labels", "train", "features"]


@pytest.mark.example
def test_a_diamond_is_no_cycle():
    assert find_cycle({"report": ["train", "check"], "train": ["ingest"], "check": ["ingest"]}) is None


def test_no_jobs_have_no_cycle():
    assert find_cycle({}) is None


def test_one_job_that_waits_for_nothing():
    assert find_cycle({"a": []}) is None


def test_a_job_that_waits_for_itself():
    assert find_cycle({"a": ["a"]}) == ["a", "a"]


def test_a_job_behind_others_that_waits_for_itself():
    assert find_cycle({"a": ["b"], "b": ["c"], "c": ["c"]}) == ["c", "c"]


def test_two_jobs_that_wait_for_each_other():
    assert turned(find_cycle({"b": ["a"], "a": ["b"]})) == ["a", "b", "a"]


def test_each_job_of_the_answer_waits_for_the_next():
    assert turned(find_cycle({"a": ["c"], "c": ["b"], "b": ["a"]})) == ["a", "c", "b", "a"]


def test_a_job_named_only_as_a_dependency():
    assert find_cycle({"a": ["x", "y"], "b": ["x"]}) is None


def test_a_dependency_named_twice_is_no_cycle():
    assert find_cycle({"a": ["b", "b"], "b": ["c", "c"], "c": []}) is None


def test_a_cycle_that_the_first_job_does_not_lead_to():
    assert turned(find_cycle({"a": ["b"], "b": [], "c": ["d"], "d": ["c"]})) == ["c", "d", "c"]


def test_a_cycle_behind_a_job_that_was_finished_first():
    deps = {"a": ["x"], "b": ["x", "c"], "c": ["b"], "x": []}
    assert turned(find_cycle(deps)) == ["b", "c", "b"]


def test_a_wait_back_into_the_middle_of_the_path():
    deps = {"a": ["b"], "b": ["c"], "c": ["d"], "d": ["b"]}
    assert turned(find_cycle(deps)) == ["b", "c", "d", "b"]


def test_a_side_branch_is_not_on_the_cycle():
    deps = {"a": ["side", "b"], "side": ["end"], "b": ["end", "a"], "end": []}
    assert turned(find_cycle(deps)) == ["a", "b", "a"]


def test_what_a_cycle_waits_for_and_what_waits_for_it_is_left_out():
    deps = {"after": ["a"], "a": ["before", "b"], "b": ["a", "before"], "before": []}
    assert turned(find_cycle(deps)) == ["a", "b", "a"]


def test_of_two_cycles_one_is_returned():
    assert turned(find_cycle({"a": ["b"], "b": ["a"], "c": ["d"], "d": ["c"]})) in (["a", "b", "a"], ["c", "d", "c"])


def test_the_declarations_are_left_as_they_were():
    deps = {"a": ["b", "x"], "b": ["a"]}
    find_cycle(deps)
    assert deps == {"a": ["b", "x"], "b": ["a"]}


def test_small_random_pipelines_agree_with_taking_free_jobs_away():
    source = random.Random(19)
    for _ in range(60):
        jobs = source.sample("abcdefg", k=source.randint(1, 7))
        deps = {job: source.choices(jobs, k=source.choice([0, 0, 1, 1, 2])) for job in jobs}
        found = find_cycle(deps)
        assert (found is not None) == has_cycle(deps)
        assert found is None or fault_in(found, deps) is None


@pytest.mark.gate
def test_a_chain_of_twenty_thousand_jobs():
    (deps,) = workload(20_000)
    assert find_cycle(deps) is None


@pytest.mark.gate
def test_five_thousand_jobs_in_one_circle():
    (deps,) = workload(5_000)
    deps["job-004999"] = ["job-000000"]
    assert turned(find_cycle(deps)) == [*deps, "job-000000"]


@pytest.mark.gate
def test_sixty_diamonds_in_a_row():
    deps = {}
    for i in reversed(range(60)):
        deps[f"left-{i:02d}"] = deps[f"right-{i:02d}"] = [f"top-{i + 1:02d}"]
        deps[f"top-{i:02d}"] = [f"left-{i:02d}", f"right-{i:02d}"]
    assert find_cycle(deps) is None
