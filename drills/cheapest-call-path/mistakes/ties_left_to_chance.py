"""The latency is right, but among equally fast paths you return whichever was found first. Try `{"a": {"c": 1, "b":
2}, "c": {"z": 2}, "b": {"z": 1}}` from `a` to `z`: both ways take 3 ms in two calls, `b` comes before `c`, and you
keep `c` because it was settled first. A parent that changes only on a *strictly* smaller latency cannot see the
second and third criterion: they have to be part of what you compare.
"""

FAILS = ["test_equal_latency_and_calls_go_to_the_smaller_path", "test_small_random_tables_agree_with_trying_every_path"]

from heapq import heappop, heappush


def cheapest(graph: dict[str, dict[str, int]], src: str, dst: str) -> tuple[int, list[str]] | None:
    if any(latency < 0 for calls in graph.values() for latency in calls.values()):
        raise ValueError("negative latency")
    distance = {src: 0}
    parent: dict[str, str] = {}
    heap = [(0, src)]
    while heap:
        latency, service = heappop(heap)
        if latency > distance[service]:
            continue
        for name, cost in graph.get(service, {}).items():
            if name not in distance or latency + cost < distance[name]:
                distance[name] = latency + cost
                parent[name] = service
                heappush(heap, (latency + cost, name))
    if dst not in distance:
        return None
    path = [dst]
    while path[-1] != src:
        path.append(parent[path[-1]])
    return distance[dst], path[::-1]
