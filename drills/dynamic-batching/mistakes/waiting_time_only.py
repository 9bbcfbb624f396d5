"""Your latency ends when the batch starts.

A single request at 5 that starts at 15 and is answered at 25 had a latency of 20, not of 10. The caller waits for
the answer, and the service is part of that. With large batches it is the larger part, and leaving it out makes
every batch size look free.
"""

from collections.abc import Callable
from math import inf
from typing import Any

FAILS = [
    "test_two_wait_together_and_one_waits_for_nobody",
    "test_whoever_arrives_while_the_server_is_busy_joins_the_next_batch",
    "test_one_request_waits_in_vain",
    "test_a_full_batch_starts_before_the_deadline",
    "test_a_batch_of_one_never_waits",
    "test_a_request_at_the_deadline_joins",
    "test_a_request_just_after_the_deadline_does_not",
    "test_without_a_wait_the_server_starts_at_once",
    "test_without_a_wait_batches_form_behind_a_busy_server",
    "test_equal_times_start_together",
    "test_a_burst_is_cut_into_batches_of_the_largest_size",
    "test_a_late_start_takes_those_who_came_after_the_deadline",
    "test_the_wait_is_counted_from_the_arrival_not_from_the_end_of_the_last_batch",
    "test_a_free_server_waits_on_if_nothing_holds_yet",
    "test_the_end_of_the_list_is_not_known_to_the_server",
    "test_a_larger_batch_may_take_longer",
    "test_small_random_nights_agree_with_watching_every_millisecond",
    "test_eleven_days_of_quiet_between_two_requests",
    "test_sixty_thousand_requests_in_small_batches",
]


def simulate(arrivals: list[float], max_size: int, max_wait: float, service: Callable[[int], float]) -> dict[str, Any]:
    batches: list[tuple[float, int]] = []
    latencies: list[float] = []
    free_at = -inf
    first = 0  # the oldest request that has not started; all before it have
    while first < len(arrivals):
        overdue_at = arrivals[first] + max_wait
        full_at = arrivals[first + max_size - 1] if first + max_size <= len(arrivals) else inf
        start = max(free_at, min(full_at, overdue_at))
        end = first
        while end < len(arrivals) and end < first + max_size and arrivals[end] <= start:
            end += 1
        free_at = start + service(end - first)
        batches.append((start, end - first))
        latencies += [start - arrival for arrival in arrivals[first:end]]
        first = end
    throughput = 1000 * len(arrivals) / (free_at - arrivals[0]) if arrivals else 0
    return {"batches": batches, "latencies": latencies, "throughput": throughput}
