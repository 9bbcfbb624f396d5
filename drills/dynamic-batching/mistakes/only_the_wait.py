"""You start batches when their oldest request is overdue, and at no other time.

Three requests at 0, 3 and 4 with `max_size = 3` fill a batch at 4; you let them wait until 50. Full or overdue,
whichever comes first: compute both moments and take the earlier one, then ask whether the server is free.
"""

from collections.abc import Callable
from math import inf
from typing import Any

FAILS = [
    "test_whoever_arrives_while_the_server_is_busy_joins_the_next_batch",
    "test_a_full_batch_starts_before_the_deadline",
    "test_a_batch_of_one_never_waits",
    "test_a_burst_is_cut_into_batches_of_the_largest_size",
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
        overdue_at = arrivals[first] + max_wait
        start = max(free_at, overdue_at)
        end = first
        while end < len(arrivals) and end < first + max_size and arrivals[end] <= start:
            end += 1
        free_at = start + service(end - first)
        batches.append((start, end - first))
        latencies += [free_at - arrival for arrival in arrivals[first:end]]
        first = end
    throughput = 1000 * len(arrivals) / (free_at - arrivals[0]) if arrivals else 0
    return {"batches": batches, "latencies": latencies, "throughput": throughput}
