"""You push a better value as a new entry, and then you work through the old entries as well. The answers are right,
since what an old entry offers is never better. But a hub that improves 1,200 times comes up 1,200 times, and each time
you look at all of its 28,700 callers. When an entry comes up, compare it with what you know by now: if it is worse, it
is stale, and there is nothing left to do for it.
"""

FAILS = ["test_a_hub_with_28_700_callers_improves_1_200_times"]

from heapq import heappop, heappush


def cheapest(graph: dict[str, dict[str, int]], src: str, dst: str) -> tuple[int, list[str]] | None:
    callers: dict[str, list[tuple[str, int]]] = {}
    for service, calls in graph.items():
        for called, latency in calls.items():
            if latency < 0:
                raise ValueError("negative latency")
            callers.setdefault(called, []).append((service, latency))
    remaining = {dst: (0, 0)}
    heap = [(0, 0, dst)]
    while heap:
        latency, calls_made, service = heappop(heap)
        for caller, cost in callers.get(service, ()):
            candidate = (latency + cost, calls_made + 1)
            if caller not in remaining or candidate < remaining[caller]:
                remaining[caller] = candidate
                heappush(heap, (*candidate, caller))
    if src not in remaining:
        return None
    path = [src]
    while path[-1] != dst:
        latency, left = remaining[path[-1]]
        fits = [name for name, cost in graph[path[-1]].items() if remaining.get(name) == (latency - cost, left - 1)]
        path.append(min(fits))
    return remaining[src][0], path
