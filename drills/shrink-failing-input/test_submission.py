import random
from collections.abc import Callable

import pytest
from submission import shrink


class Needs:
    """Fails when every event of the cause is there; one replay above the limit fails the test."""

    def __init__(self, *cause: object, replays: int = 10_000) -> None:
        self.cause = cause
        self.replays = replays
        self.calls = 0

    def __call__(self, part: list) -> bool:
        self.calls += 1
        if self.calls > self.replays:
            raise AssertionError(f"more than {self.replays} replays")
        return all(event in part for event in self.cause)


class Among:
    """Fails for the sets of numbers it was given, and for no others."""

    def __init__(self, failing: set[frozenset[int]]) -> None:
        self.failing = failing

    def __call__(self, part: list[int]) -> bool:
        return frozenset(part) in self.failing


def crashes_on_resume(part: list[str]) -> bool:
    return "resume" in part and ("pause" not in part or "reset" in part)


def superfluous(part: list, fails: Callable[[list], bool]) -> list:
    """The elements that can be taken out, each by itself, while the part still fails."""
    return [x for place, x in enumerate(part) if fails(part[:place] + part[place + 1 :])]


@pytest.mark.example
def test_two_events_far_apart_are_the_cause():
    assert shrink(["login", "search", "login", "pay", "logout"], Needs("search", "pay")) == ["search", "pay"]


@pytest.mark.example
def test_a_larger_part_may_pass_where_a_smaller_one_fails():
    assert shrink(["reset", "pause", "resume"], crashes_on_resume) == ["resume"]


def test_one_event_that_fails_by_itself():
    assert shrink(["crash"], Needs("crash")) == ["crash"]


def test_a_list_that_is_minimal_already():
    assert shrink(["a", "b"], Needs("a", "b")) == ["a", "b"]


def test_a_list_of_which_every_event_is_needed():
    assert shrink([3, 1, 4, 5, 9], Needs(1, 3, 4, 5, 9)) == [3, 1, 4, 5, 9]


def test_a_cause_on_both_sides_of_the_middle():
    assert shrink([0, 1, 2, 3, 4, 5], Needs(2, 3)) == [2, 3]


def test_a_cause_at_both_ends():
    assert shrink([1, 2, 3, 4, 5, 6, 7], Needs(1, 7)) == [1, 7]


def test_when_everything_fails_nothing_is_left():
    assert shrink(["a", "b", "c"], lambda part: True) == []


def test_an_empty_list_that_fails():
    assert shrink([], lambda part: True) == []


def test_an_empty_list_that_passes_is_refused():
    with pytest.raises(ValueError):
        shrink([], Needs("crash"))


def test_a_list_that_passes_is_refused():
    with pytest.raises(ValueError):
        shrink(["login", "logout"], Needs("crash"))


def test_equal_events_count_one_by_one():
    events = ["retry", "wait", "retry", "wait", "retry"]
    assert shrink(events, lambda part: part.count("retry") >= 2) == ["retry", "retry"]


def test_the_order_of_the_events_is_kept():
    events = ["z", "b", "m", "a", "c"]
    assert shrink(events, lambda part: [x for x in part if x in "abc"] == ["b", "a", "c"]) == ["b", "a", "c"]


def test_events_that_are_zero_none_or_empty_are_events():
    assert shrink([1, 0, None, "", 2], Needs(0, None, "")) == [0, None, ""]


def test_events_need_not_be_hashable():
    events = [{"tool": "search"}, {"tool": "pay"}, {"tool": "search"}]
    assert shrink(events, Needs({"tool": "pay"})) == [{"tool": "pay"}]


def test_the_list_is_left_as_it_was():
    events = ["a", "b", "c", "d"]
    shrink(events, Needs("b"))
    assert events == ["a", "b", "c", "d"]


def test_the_answer_is_a_new_list():
    events = ["a", "b"]
    assert shrink(events, Needs("a", "b")) is not events


def test_random_failures_leave_nothing_superfluous():
    source = random.Random(13)
    for _ in range(60):
        events = list(range(source.randint(1, 7)))
        parts = [frozenset(x for x in events if mask >> x & 1) for mask in range(2 ** len(events))]
        fails = Among({part for part in parts if source.random() < 0.4} | {frozenset(events)})
        found = shrink(events, fails)
        assert (found, fails(found), superfluous(found, fails)) == (sorted(set(found)), True, [])


@pytest.mark.gate
@pytest.mark.parametrize("cause", [(0, 4_095), (2_047, 2_048), (1_000, 3_000), (4_094, 4_095)])
def test_two_of_4_096_events_take_at_most_300_replays(cause):
    assert shrink(list(range(4_096)), Needs(*cause, replays=300)) == list(cause)


@pytest.mark.gate
def test_one_of_a_hundred_thousand_events_takes_at_most_100_replays():
    assert shrink(list(range(100_000)), Needs(77_777, replays=100)) == [77_777]
