"""A request that arrives exactly at the start is left behind.

With arrivals 0 and 10 and a wait of 10, the batch starts at 10, and the second request is there at 10: it joins.
You let only those join that came earlier, so it waits for a batch of its own, and of a burst at one moment you take
a single request. Say the border aloud before you write the comparison.
"""

from collections.abc import Callable
from math import inf
from typing import Any

FAILS = [
    "test_whoever_arrives_while_the_server_is_busy_joins_the_next_batch",
    "test_a_full_batch_starts_before_the_deadline",
    "test_a_request_at_the_deadline_joins",
    "test_equal_times_start_together",
    "test_a_burst_is_cut_into_batches_of_the_largest_size",
    "test_the_end_of_the_list_is_not_known_to_the_server",
    "test_a_larger_batch_may_take_longer",
    "test_the_service_is_asked_once_a_batch",
    "test_small_random_nights_agree_with_watching_every_millisecond",
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
        while end < len(arrivals) and end < first + max_size and arrivals[end] < start:
            end += 1
        end = max(end, first + 1)
        free_at = start + service(end - first)
        batches.append((start, end - first))
        latencies += [free_at - arrival for arrival in arrivals[first:end]]
        first = end
    throughput = 1000 * len(arrivals) / (free_at - arrivals[0]) if arrivals else 0
    return {"batches": batches, "latencies": latencies, "throughput": throughput}
