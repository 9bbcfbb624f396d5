import random
from collections.abc import Iterator
from itertools import count, islice

import pytest
from submission import dedup

Event = tuple[int, str]


def workload(n: int) -> tuple[list[Event], int]:
    """Ten events a second from n / 20 ids in turn, all within one window."""
    return [(place // 10, f"id-{place % max(1, n // 20)}") for place in range(n)], n


def by_looking_at_everything_kept(events: list[Event], w: int) -> list[Event]:
    """The contract, word for word."""
    kept: list[Event] = []
    for time, event_id in events:
        if all(time - before >= w for before, other in kept if other == event_id):
            kept.append((time, event_id))
    return kept


class CountedId(str):
    """An id that counts how many of its kind are held and how often two of them are compared."""

    alive = 0
    comparisons = 0

    def __init__(self, _text: str) -> None:
        CountedId.alive += 1

    def __del__(self) -> None:
        CountedId.alive -= 1

    def __hash__(self) -> int:
        return str.__hash__(self)

    def __eq__(self, other: object) -> bool:
        CountedId.comparisons += 1
        return str.__eq__(self, other)

    def __ne__(self, other: object) -> bool:
        CountedId.comparisons += 1
        return str.__ne__(self, other)


@pytest.mark.example
def test_a_retry_inside_the_window_is_dropped():
    events = [(0, "a"), (3, "b"), (4, "a"), (12, "a")]
    assert list(dedup(events, 10)) == [(0, "a"), (3, "b"), (12, "a")]


@pytest.mark.example
def test_the_window_counts_from_the_last_event_kept():
    events = [(0, "a"), (6, "a"), (11, "a"), (15, "a")]
    assert list(dedup(events, 10)) == [(0, "a"), (11, "a")]


def test_no_events_give_none():
    assert list(dedup([], 10)) == []


def test_one_event_is_kept():
    assert list(dedup([(7, "a")], 10)) == [(7, "a")]


def test_a_gap_of_exactly_the_window_is_kept():
    assert list(dedup([(0, "a"), (10, "a")], 10)) == [(0, "a"), (10, "a")]


def test_a_gap_one_short_of_the_window_is_dropped():
    assert list(dedup([(0, "a"), (9, "a")], 10)) == [(0, "a")]


def test_a_window_of_zero_keeps_everything():
    assert list(dedup([(5, "a"), (5, "a"), (6, "a")], 0)) == [(5, "a"), (5, "a"), (6, "a")]


def test_equal_times_are_duplicates_when_the_id_is_equal():
    assert list(dedup([(5, "a"), (5, "b"), (5, "a")], 1)) == [(5, "a"), (5, "b")]


def test_different_ids_never_hide_each_other():
    assert list(dedup([(0, "a"), (0, "b"), (1, "c")], 100)) == [(0, "a"), (0, "b"), (1, "c")]


def test_ids_are_compared_exactly():
    assert list(dedup([(0, "a"), (1, "A"), (2, "a ")], 100)) == [(0, "a"), (1, "A"), (2, "a ")]


def test_a_retry_is_dropped_although_others_came_between():
    assert list(dedup([(0, "a"), (1, "b"), (2, "a"), (3, "b")], 5)) == [(0, "a"), (1, "b")]


def test_an_id_kept_twice_has_its_window_counted_from_the_second_time():
    events = [(0, "a"), (10, "a"), (15, "a"), (20, "a")]
    assert list(dedup(events, 10)) == [(0, "a"), (10, "a"), (20, "a")]


def test_times_before_zero_are_times_like_any_other():
    assert list(dedup([(-20, "a"), (-11, "a"), (-10, "a")], 10)) == [(-20, "a"), (-10, "a")]


def test_times_in_nanoseconds_are_no_trouble():
    start = 1_800_000_000_000_000_000
    assert list(dedup([(start, "a"), (start + 1, "a"), (start + 2, "a")], 2)) == [(start, "a"), (start + 2, "a")]


def test_one_event_is_read_for_one_event_given():
    read = []

    def stream() -> Iterator[Event]:
        for time in range(5):
            read.append(time)
            yield time, f"id-{time}"

    results = dedup(stream(), 10)
    assert next(results) == (0, "id-0")
    assert read == [0]


def test_a_stream_without_an_end_can_be_read():
    def stream() -> Iterator[Event]:
        for time in count():
            if time > 500:
                raise RuntimeError("read far beyond what was asked for")
            yield time, "heartbeat"

    assert list(islice(dedup(stream(), 30), 3)) == [(0, "heartbeat"), (30, "heartbeat"), (60, "heartbeat")]


def test_a_list_of_events_is_left_as_it_was():
    events = [(0, "a"), (1, "a")]
    list(dedup(events, 10))
    assert events == [(0, "a"), (1, "a")]


def test_small_random_streams_agree_with_looking_at_everything_kept():
    source = random.Random(8)
    for _ in range(60):
        times = sorted(source.randint(0, 12) for _ in range(source.randint(2, 10)))
        events = [(time, source.choice("abc")) for time in times]
        w = source.randint(0, 6)
        assert list(dedup(events, w)) == by_looking_at_everything_kept(events, w)


@pytest.mark.gate
def test_two_thousand_events_cost_five_comparisons_each_at_most():
    events = ((place, CountedId(f"id-{place % 200}")) for place in range(2_000))
    CountedId.comparisons = 0
    assert sum(1 for _ in dedup(events, 10_000)) == 200
    assert CountedId.comparisons <= 5 * 2_000


@pytest.mark.gate
def test_ids_that_left_the_window_are_let_go():
    before, most = CountedId.alive, 0

    def stream() -> Iterator[Event]:
        nonlocal most
        for time in range(1_500):
            yield time, CountedId(f"id-{time}")
            most = max(most, CountedId.alive - before)

    assert sum(1 for _ in dedup(stream(), 50)) == 1_500
    assert most <= 600
