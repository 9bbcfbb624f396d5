import random

import pytest
from submission import peak

Request = tuple[int, int]


def workload(n: int) -> tuple[list[Request]]:
    """A request every two milliseconds, each as long as a quarter of the whole, in shuffled order."""
    intervals = [(2 * place, 2 * place + n // 2) for place in range(n)]
    random.Random(19).shuffle(intervals)
    return (intervals,)


def by_looking_at_every_moment(intervals: list[Request]) -> tuple[int, int | None]:
    """The contract, word for word, for times from -20 to 20."""
    counts = {time: sum(start <= time < end for start, end in intervals) for time in range(-20, 21)}
    highest = max(counts.values())
    return highest, min(time for time in counts if counts[time] == highest) if highest else None


@pytest.mark.example
def test_three_requests_share_a_second():
    assert peak([(0, 5), (3, 9), (4, 6), (8, 12)]) == (3, 4)


@pytest.mark.example
def test_one_ends_where_the_next_begins():
    assert peak([(0, 5), (5, 9)]) == (1, 0)


def test_no_requests():
    assert peak([]) == (0, None)


def test_one_request():
    assert peak([(7, 8)]) == (1, 7)


def test_an_overlap_of_one_moment_counts():
    assert peak([(0, 6), (5, 9)]) == (2, 5)


def test_requests_may_come_in_any_order():
    assert peak([(8, 12), (4, 6), (0, 5), (3, 9)]) == (3, 4)


def test_equal_starts_count_together():
    assert peak([(2, 4), (2, 9), (2, 3)]) == (3, 2)


def test_equal_ends_end_together():
    assert peak([(0, 5), (1, 5), (2, 5), (5, 6)]) == (3, 2)


def test_identical_requests_are_different_requests():
    assert peak([(1, 3), (1, 3)]) == (2, 1)


def test_nested_requests_count_together():
    assert peak([(0, 10), (2, 8), (4, 6)]) == (3, 4)


def test_the_first_of_two_equal_peaks_is_reported():
    assert peak([(0, 4), (2, 6), (10, 14), (12, 16)]) == (2, 2)


def test_a_later_higher_peak_is_reported():
    assert peak([(0, 4), (2, 6), (10, 14), (11, 15), (12, 16)]) == (3, 12)


def test_a_request_of_length_zero_is_never_in_flight():
    assert peak([(5, 5)]) == (0, None)


def test_a_request_of_length_zero_inside_another_adds_nothing():
    assert peak([(0, 9), (4, 4), (4, 4)]) == (1, 0)


def test_a_request_of_length_zero_at_a_border_adds_nothing():
    assert peak([(0, 5), (5, 5), (5, 9)]) == (1, 0)


def test_times_before_zero_are_times_like_any_other():
    assert peak([(-9, -4), (-6, -2), (-4, 3)]) == (2, -6)


def test_a_request_that_ends_before_it_starts_is_refused():
    with pytest.raises(ValueError):
        peak([(0, 4), (6, 5)])


def test_the_list_is_left_as_it_was():
    intervals = [(5, 6), (0, 9), (1, 2)]
    peak(intervals)
    assert intervals == [(5, 6), (0, 9), (1, 2)]


def test_small_random_requests_agree_with_looking_at_every_moment():
    source = random.Random(23)
    for _ in range(60):
        starts = [source.randint(-8, 8) for _ in range(source.randint(2, 8))]
        intervals = [(start, start + source.randint(0, 6)) for start in starts]
        assert peak(intervals) == by_looking_at_every_moment(intervals)


@pytest.mark.gate
def test_forty_thousand_requests():
    (intervals,) = workload(40_000)
    assert peak(intervals) == (10_000, 19_998)


@pytest.mark.gate
def test_a_hundred_seconds_counted_in_nanoseconds():
    second = 1_000_000_000
    intervals = [(place * second, place * second + 3 * second // 2) for place in range(100)]
    assert peak(intervals) == (2, second)
