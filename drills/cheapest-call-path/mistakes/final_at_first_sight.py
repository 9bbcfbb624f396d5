"""You settle a service when you first see it, and never accept a better way to it. Try `{"a": {"b": 7, "c": 1}, "c":
{"b": 1}}` from `a` to `b`: `b` is seen at once with 7, but over `c` it takes 2. Marking on sight is right for
breadth-first search, where the first way is the shortest; with weights, a service is final only when it is *popped*
with its smallest value.
"""

FAILS = [
    "test_a_detour_may_be_faster",
    "test_one_expensive_call_against_many_cheap_ones",
    "test_equal_latency_and_calls_go_to_the_smaller_path",
    "test_a_better_way_found_later_replaces_the_first",
    "test_small_random_tables_agree_with_trying_every_path",
]

from heapq import heappop, heappush


def cheapest(graph: dict[str, dict[str, int]], src: str, dst: str) -> tuple[int, list[str]] | None:
    if any(latency < 0 for calls in graph.values() for latency in calls.values()):
        raise ValueError("negative latency")
    seen = {src}
    heap = [(0, 0, [src])]
    while heap:
        latency, calls, path = heappop(heap)
        if path[-1] == dst:
            return latency, path
        for name, cost in sorted(graph.get(path[-1], {}).items()):
            if name not in seen:
                seen.add(name)
                heappush(heap, (latency + cost, calls + 1, [*path, name]))
    return None
