"""You notice a negative latency only if the search happens to use that call. Try `{"a": {"b": 1}, "x": {"y": -1}}`
from `a` to `b`: nothing leads to `x`, so you return an answer from a table that is known to be broken; the contract
asks for `ValueError`. A precondition of the whole algorithm is checked on the whole input, before the search begins.
"""

FAILS = ["test_a_negative_latency_anywhere_is_refused"]

from heapq import heappop, heappush


def cheapest(graph: dict[str, dict[str, int]], src: str, dst: str) -> tuple[int, list[str]] | None:
    settled: set[str] = set()
    heap = [(0, 0, [src])]
    while heap:
        latency, calls, path = heappop(heap)
        if path[-1] == dst:
            return latency, path
        if path[-1] in settled:
            continue
        settled.add(path[-1])
        for name, cost in graph.get(path[-1], {}).items():
            if cost < 0:
                raise ValueError("negative latency")
            if name not in settled:
                heappush(heap, (latency + cost, calls + 1, [*path, name]))
    return None
