"""Your answers are right, and too slow: you let a clock tick and ask at every millisecond whether a batch may
start.

Between two requests that are eleven days apart, the clock ticks a billion times and nothing happens. The next start
can be computed: it is the moment at which the batch is full, or overdue, or the server free. Jump from one start to
the next, and the horizon does not matter.
"""

from collections.abc import Callable
from typing import Any

FAILS = [
    "test_eleven_days_of_quiet_between_two_requests",
]


def simulate(arrivals: list[float], max_size: int, max_wait: float, service: Callable[[int], float]) -> dict[str, Any]:
    batches, latencies = [], []
    started = arrived = 0
    now = free_at = int(arrivals[0]) if arrivals else 0
    while started < len(arrivals):
        while arrived < len(arrivals) and arrivals[arrived] <= now:
            arrived += 1
        waiting = arrived - started
        if waiting and now >= free_at and (waiting >= max_size or now >= arrivals[started] + max_wait):
            size = min(waiting, max_size)
            free_at = now + service(size)
            batches.append((now, size))
            latencies += [free_at - arrival for arrival in arrivals[started : started + size]]
            started += size
        else:
            now += 1
    throughput = 1000 * len(arrivals) / (free_at - arrivals[0]) if arrivals else 0
    return {"batches": batches, "latencies": latencies, "throughput": throughput}
