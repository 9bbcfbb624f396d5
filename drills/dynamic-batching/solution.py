from collections.abc import Callable
from math import inf
from typing import Any


def simulate(arrivals: list[float], max_size: int, max_wait: float, service: Callable[[int], float]) -> dict[str, Any]:
    """Return {"batches", "latencies", "throughput"} of one server that starts a batch when it is full or overdue.

    Times in milliseconds, throughput in requests per second. Whoever has arrived by the start joins, up to max_size.
    """
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
        latencies += [free_at - arrival for arrival in arrivals[first:end]]
        first = end
    throughput = 1000 * len(arrivals) / (free_at - arrivals[0]) if arrivals else 0
    return {"batches": batches, "latencies": latencies, "throughput": throughput}
