import random
from collections.abc import Callable
from typing import Any

import pytest
from submission import simulate


def ten(_size: int) -> int:
    return 10


def eight_and_one_each(size: int) -> int:
    return 8 + size


def workload(n: int) -> tuple[list[int], int, int, Callable[[int], int]]:
    """One request a millisecond, batches of two that take two: the server just keeps up."""
    return list(range(n)), 2, 1, lambda size: 2


def outcome(batches: list[tuple[float, int]], latencies: list[float], throughput: float) -> dict[str, Any]:
    return {"batches": batches, "latencies": latencies, "throughput": pytest.approx(throughput)}


def by_watching_every_millisecond(arrivals: list[int], max_size: int, max_wait: int, service: Any) -> dict[str, Any]:
    """The contract, with a clock that ticks: at each millisecond, may a batch start?"""
    batches, latencies, started, free_at = [], [], 0, 0
    for now in range(10_000):
        while now >= free_at:
            waiting = [arrival for arrival in arrivals[started:] if arrival <= now]
            if not waiting or (len(waiting) < max_size and now < waiting[0] + max_wait):
                break
            batch = waiting[:max_size]
            free_at = now + service(len(batch))
            batches.append((now, len(batch)))
            latencies += [free_at - arrival for arrival in batch]
            started += len(batch)
        if started == len(arrivals):
            break
    return outcome(batches, latencies, 1000 * len(arrivals) / (free_at - arrivals[0]))


@pytest.mark.example
def test_two_wait_together_and_one_waits_for_nobody():
    expected = outcome([(10, 2), (40, 1)], [20, 16, 19], 3_000 / 49)
    assert simulate([0, 4, 30], 4, 10, eight_and_one_each) == expected


@pytest.mark.example
def test_whoever_arrives_while_the_server_is_busy_joins_the_next_batch():
    expected = outcome([(0, 2), (10, 2), (20, 1)], [10, 10, 19, 18, 27], 5_000 / 30)
    assert simulate([0, 0, 1, 2, 3], 2, 5, ten) == expected


def test_no_requests_need_no_batches():
    assert simulate([], 4, 10, ten) == {"batches": [], "latencies": [], "throughput": 0}


def test_one_request_waits_in_vain():
    assert simulate([5], 4, 10, ten) == outcome([(15, 1)], [20], 50)


def test_a_full_batch_starts_before_the_deadline():
    assert simulate([0, 3, 4], 3, 50, ten) == outcome([(4, 3)], [14, 11, 10], 3_000 / 14)


def test_a_batch_of_one_never_waits():
    assert simulate([5, 30], 1, 10, ten) == outcome([(5, 1), (30, 1)], [10, 10], 2_000 / 35)


def test_a_request_at_the_deadline_joins():
    assert simulate([0, 10], 4, 10, ten) == outcome([(10, 2)], [20, 10], 100)


def test_a_request_just_after_the_deadline_does_not():
    assert simulate([0, 11], 4, 10, ten) == outcome([(10, 1), (21, 1)], [20, 20], 2_000 / 31)


def test_without_a_wait_the_server_starts_at_once():
    assert simulate([0, 1, 20], 4, 0, ten) == outcome([(0, 1), (10, 1), (20, 1)], [10, 19, 10], 100)


def test_without_a_wait_batches_form_behind_a_busy_server():
    assert simulate([0, 1, 2, 3], 4, 0, ten) == outcome([(0, 1), (10, 3)], [10, 19, 18, 17], 200)


def test_equal_times_start_together():
    assert simulate([7, 7, 7], 4, 0, ten) == outcome([(7, 3)], [10, 10, 10], 300)


def test_a_burst_is_cut_into_batches_of_the_largest_size():
    expected = outcome([(0, 2), (10, 2), (20, 1)], [10, 10, 20, 20, 30], 5_000 / 30)
    assert simulate([0, 0, 0, 0, 0], 2, 5, ten) == expected


def test_a_late_start_takes_those_who_came_after_the_deadline():
    expected = outcome([(1, 1), (11, 2)], [11, 18, 13], 3_000 / 21)
    assert simulate([0, 3, 8], 4, 1, ten) == expected


def test_the_wait_is_counted_from_the_arrival_not_from_the_end_of_the_last_batch():
    assert simulate([0, 8], 2, 5, ten) == outcome([(5, 1), (15, 1)], [15, 17], 80)


def test_a_free_server_waits_on_if_nothing_holds_yet():
    assert simulate([0, 14, 17], 3, 5, ten) == outcome([(5, 1), (19, 2)], [15, 15, 12], 3_000 / 29)


def test_the_end_of_the_list_is_not_known_to_the_server():
    assert simulate([0, 0, 1], 2, 50, ten) == outcome([(0, 2), (51, 1)], [10, 10, 60], 3_000 / 61)


def test_a_larger_batch_may_take_longer():
    expected = outcome([(2, 3), (13, 1)], [13, 12, 11, 19], 4_000 / 22)
    assert simulate([0, 1, 2, 3], 3, 5, eight_and_one_each) == expected


def test_the_service_is_asked_once_a_batch():
    asked = []

    def measured(size: int) -> int:
        asked.append(size)
        return 10

    simulate([0, 0, 1, 2, 3], 2, 5, measured)
    assert asked == [2, 2, 1]


def test_the_list_of_arrivals_is_left_as_it_was():
    arrivals = [0, 0, 5, 40]
    simulate(arrivals, 2, 5, ten)
    assert arrivals == [0, 0, 5, 40]


def test_small_random_nights_agree_with_watching_every_millisecond():
    source = random.Random(6)
    for _ in range(60):
        arrivals = sorted(source.randint(0, 60) for _ in range(source.randint(1, 12)))
        max_size, max_wait = source.randint(1, 4), source.choice([0, 1, 5, 9])
        fixed, each = source.randint(1, 9), source.randint(0, 3)

        def service(size: int, fixed: int = fixed, each: int = each) -> int:
            return fixed + each * size

        expected = by_watching_every_millisecond(arrivals, max_size, max_wait, service)
        assert simulate(arrivals, max_size, max_wait, service) == expected


@pytest.mark.gate
def test_eleven_days_of_quiet_between_two_requests():
    result = simulate([0, 1_000_000_000], 4, 10, ten)
    assert result == outcome([(10, 1), (1_000_000_010, 1)], [20, 20], 2_000 / 1_000_000_020)


@pytest.mark.gate
def test_sixty_thousand_requests_in_small_batches():
    arrivals, max_size, max_wait, service = workload(60_000)
    result = simulate(arrivals, max_size, max_wait, service)
    assert result == outcome([(start, 2) for start in range(1, 60_000, 2)], [3, 2] * 30_000, 60_000_000 / 60_001)
