"""Your batches grow beyond `max_size`.

Five requests at once with `max_size = 2` start together in your answer: you take everybody who has arrived. The
limit is there because memory is, and because `service(5)` may not even exist. Take the oldest ones up to the limit,
and leave the rest as the first of the next batch.
"""

from collections.abc import Callable
from math import inf
from typing import Any

FAILS = [
    "test_whoever_arrives_while_the_server_is_busy_joins_the_next_batch",
    "test_a_burst_is_cut_into_batches_of_the_largest_size",
    "test_the_service_is_asked_once_a_batch",
    "test_small_random_nights_agree_with_watching_every_millisecond",
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
        while end < len(arrivals) and arrivals[end] <= start:
            end += 1
        free_at = start + service(end - first)
        batches.append((start, end - first))
        latencies += [free_at - arrival for arrival in arrivals[first:end]]
        first = end
    throughput = 1000 * len(arrivals) / (free_at - arrivals[0]) if arrivals else 0
    return {"batches": batches, "latencies": latencies, "throughput": throughput}
