"""You count the wait from the moment at which the server became free.

With a request at 0 and one at 8, a wait of 5 and a service of 10, the second is overdue at 13, and the server is
free at 15: it starts at 15. You make it wait until 20. What is promised is the time a *request* waits, so the clock
of a batch is the arrival of its oldest member, and a busy server only delays the start.
"""

from collections.abc import Callable
from math import inf
from typing import Any

FAILS = [
    "test_whoever_arrives_while_the_server_is_busy_joins_the_next_batch",
    "test_a_request_just_after_the_deadline_does_not",
    "test_a_burst_is_cut_into_batches_of_the_largest_size",
    "test_a_late_start_takes_those_who_came_after_the_deadline",
    "test_the_wait_is_counted_from_the_arrival_not_from_the_end_of_the_last_batch",
    "test_a_free_server_waits_on_if_nothing_holds_yet",
    "test_the_end_of_the_list_is_not_known_to_the_server",
    "test_a_larger_batch_may_take_longer",
    "test_small_random_nights_agree_with_watching_every_millisecond",
]


def simulate(arrivals: list[float], max_size: int, max_wait: float, service: Callable[[int], float]) -> dict[str, Any]:
    batches: list[tuple[float, int]] = []
    latencies: list[float] = []
    free_at = -inf
    first = 0  # the oldest request that has not started; all before it have
    while first < len(arrivals):
        overdue_at = max(free_at, arrivals[first]) + max_wait
        full_at = arrivals[first + max_size - 1] if first + max_size <= len(arrivals) else inf
        start = max(free_at, min(full_at, overdue_at))
        end = first
        while end < len(arrivals) and end < first + max_size and arrivals[end] <= start:
            end += 1
        free_at = start + service(end - first)
        batches.append((start, end - first))
        latencies += [free_at - arrival for arrival in arrivals[first:end]]
        first = end
    throughput = 1000 * len(arrivals) / (free_at - arrivals[0]) if arrivals else 0
    return {"batches": batches, "latencies": latencies, "throughput": throughput}
