"""You close a batch at its deadline, although the server is still busy.

With a service of 10, a request that is overdue at 4 cannot start before 11, and by then another has arrived at 8.
You let it start alone; the free place costs nothing and goes to waste. Who belongs to a batch is decided at its
*start*.
"""

from collections.abc import Callable
from math import inf
from typing import Any

FAILS = [
    "test_without_a_wait_batches_form_behind_a_busy_server",
    "test_a_late_start_takes_those_who_came_after_the_deadline",
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
        closed_at = min(full_at, overdue_at)
        start = max(free_at, closed_at)
        end = first
        while end < len(arrivals) and end < first + max_size and arrivals[end] <= closed_at:
            end += 1
        free_at = start + service(end - first)
        batches.append((start, end - first))
        latencies += [free_at - arrival for arrival in arrivals[first:end]]
        first = end
    throughput = 1000 * len(arrivals) / (free_at - arrivals[0]) if arrivals else 0
    return {"batches": batches, "latencies": latencies, "throughput": throughput}
