"""Your ties are settled by names first and by the number of calls afterwards. Try `{"a": {"b": 1, "z": 2}, "b": {"z":
1}}` from `a` to `z`: both ways take 2 ms, the direct call is one call and wins, and you return the way over `b`
because `b` comes before `z`. A heap compares its tuples from left to right, so the tuple must list the criteria in
the order of the contract: latency, calls, names.
"""

FAILS = [
    "test_equal_latency_goes_to_fewer_calls",
    "test_calls_of_zero_latency_still_count_as_calls",
    "test_small_random_tables_agree_with_trying_every_path",
]

from heapq import heappop, heappush


def cheapest(graph: dict[str, dict[str, int]], src: str, dst: str) -> tuple[int, list[str]] | None:
    if any(latency < 0 for calls in graph.values() for latency in calls.values()):
        raise ValueError("negative latency")
    settled: set[str] = set()
    heap = [(0, [src])]
    while heap:
        latency, path = heappop(heap)
        if path[-1] == dst:
            return latency, path
        if path[-1] in settled:
            continue
        settled.add(path[-1])
        for name, cost in graph.get(path[-1], {}).items():
            if name not in settled:
                heappush(heap, (latency + cost, [*path, name]))
    return None
