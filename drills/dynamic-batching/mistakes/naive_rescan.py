"""Your answers are right, and too slow: for each batch you look through all requests to find those that wait.

With 60,000 requests in batches of two, that is 30,000 passes over the list; twice the requests take four times as
long. Requests arrive in order and start in order, so the waiting ones always lie side by side. Remember where they
begin.
"""

from collections.abc import Callable
from math import inf
from typing import Any

FAILS = [
    "test_sixty_thousand_requests_in_small_batches",
]


def simulate(arrivals: list[float], max_size: int, max_wait: float, service: Callable[[int], float]) -> dict[str, Any]:
    batches, latencies = [], []
    free_at, left = -inf, list(arrivals)
    while left:
        full_at = left[max_size - 1] if max_size <= len(left) else inf
        start = max(free_at, min(full_at, left[0] + max_wait))
        batch = [arrival for arrival in left if arrival <= start][:max_size]
        left = [arrival for place, arrival in enumerate(left) if place >= len(batch)]
        free_at = start + service(len(batch))
        batches.append((start, len(batch)))
        latencies += [free_at - arrival for arrival in batch]
    throughput = 1000 * len(arrivals) / (free_at - arrivals[0]) if arrivals else 0
    return {"batches": batches, "latencies": latencies, "throughput": throughput}
