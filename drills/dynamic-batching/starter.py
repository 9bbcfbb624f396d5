from collections.abc import Callable
from typing import Any


def simulate(arrivals: list[float], max_size: int, max_wait: float, service: Callable[[int], float]) -> dict[str, Any]:
    """Return {"batches", "latencies", "throughput"} of one server that starts a batch when it is full or overdue.

    Times in milliseconds, throughput in requests per second. Whoever has arrived by the start joins, up to max_size.
    """
    raise NotImplementedError
