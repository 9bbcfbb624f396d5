import random
from itertools import combinations, pairwise

import pytest
from submission import most_jobs

Job = tuple[int, int]


def workload(n: int) -> tuple[list[Job]]:
    """Blocks of fifty jobs in shuffled order; two of a block fit together, and the others overlap both of them."""
    block = [(0, 4), (4, 10), *((1 + place % 3, 5 + place % 6) for place in range(48))]
    jobs = []
    for place in range(n):
        start, end = block[place % 50]
        jobs.append((10 * (place // 50) + start, 10 * (place // 50) + end))
    random.Random(13).shuffle(jobs)
    return (jobs,)


def by_trying_every_set(jobs: list[Job]) -> list[int]:
    """The contract, word for word: largest first, then the ends, starts and indices in order of time."""
    order = sorted(range(len(jobs)), key=lambda index: (jobs[index][1], jobs[index][0], index))
    for size in range(len(jobs), 0, -1):
        for chosen in combinations(order, size):
            if all(jobs[a][1] <= jobs[b][0] for a, b in pairwise(chosen)):
                return list(chosen)  # combinations come in the order of their parts, so the first is the least
    return []


@pytest.mark.example
def test_two_short_jobs_beat_a_long_one():
    assert most_jobs([(0, 9), (1, 3), (3, 5), (4, 8)]) == [1, 2]


@pytest.mark.example
def test_the_shortest_job_may_be_in_the_way():
    assert most_jobs([(0, 5), (4, 6), (5, 10)]) == [0, 2]


def test_no_jobs():
    assert most_jobs([]) == []


def test_one_job():
    assert most_jobs([(3, 7)]) == [0]


def test_touching_ends_are_allowed():
    assert most_jobs([(0, 5), (5, 9), (9, 12)]) == [0, 1, 2]


def test_an_overlap_of_one_is_too_much():
    assert most_jobs([(0, 5), (4, 9)]) == [0]


def test_identical_jobs_are_taken_once_and_the_first_wins():
    assert most_jobs([(2, 6), (2, 6), (2, 6)]) == [0]


def test_nested_jobs_keep_the_innermost():
    assert most_jobs([(0, 10), (1, 9), (2, 8)]) == [2]


def test_a_job_that_starts_first_may_block_all_others():
    assert most_jobs([(0, 100), (10, 20), (30, 40), (50, 60)]) == [1, 2, 3]


def test_the_job_with_the_fewest_conflicts_may_be_wrong():
    jobs = [(0, 3), (3, 7), (7, 11), (11, 14), (1, 4), (1, 4), (1, 4), (6, 8), (10, 13), (10, 13), (10, 13)]
    assert most_jobs(jobs) == [0, 1, 2, 3]


def test_jobs_may_come_in_any_order():
    assert most_jobs([(8, 9), (0, 2), (5, 7), (2, 5)]) == [1, 3, 2, 0]


def test_indices_point_into_the_list_as_given():
    assert most_jobs([(6, 9), (1, 2)]) == [1, 0]


def test_of_equal_ends_the_earlier_start_wins():
    assert most_jobs([(2, 5), (0, 5), (5, 6)]) == [1, 2]


def test_of_two_largest_sets_the_one_that_ends_earlier_wins():
    assert most_jobs([(0, 4), (0, 3), (4, 9), (4, 8)]) == [1, 3]


def test_a_job_of_length_zero_fits_where_another_ends():
    assert most_jobs([(5, 5), (0, 5), (5, 8)]) == [1, 0, 2]


def test_a_job_of_length_zero_inside_another_overlaps_it():
    assert most_jobs([(0, 9), (4, 4)]) == [1]


def test_equal_jobs_of_length_zero_all_fit():
    assert most_jobs([(4, 4), (4, 4), (4, 4)]) == [0, 1, 2]


def test_times_before_zero_are_times_like_any_other():
    assert most_jobs([(-9, -5), (-6, -1), (-5, 0)]) == [0, 2]


def test_a_job_that_ends_before_it_starts_is_refused():
    with pytest.raises(ValueError):
        most_jobs([(0, 2), (5, 4)])


def test_the_list_is_left_as_it_was():
    jobs = [(5, 6), (0, 9), (1, 2)]
    most_jobs(jobs)
    assert jobs == [(5, 6), (0, 9), (1, 2)]


def test_small_random_lists_agree_with_trying_every_set():
    source = random.Random(21)
    for _ in range(60):
        starts = [source.randint(0, 9) for _ in range(source.randint(2, 7))]
        jobs = [(start, start + source.randint(0, 4)) for start in starts]
        assert most_jobs(jobs) == by_trying_every_set(jobs)


@pytest.mark.gate
def test_fifty_thousand_jobs():
    (jobs,) = workload(50_000)
    index_of = {job: index for index, job in enumerate(jobs)}
    expected = []
    for begin in range(0, 10_000, 10):
        expected += [index_of[begin, begin + 4], index_of[begin + 4, begin + 10]]
    assert most_jobs(jobs) == expected
