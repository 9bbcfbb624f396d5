from collections.abc import Hashable
from heapq import heappop, heappush
from itertools import count


def shortest(graph: dict[Hashable, list[tuple[Hashable, int]]], src: Hashable) -> dict[Hashable, int]:
    """Return the least total latency from src to every service that can be reached, src included.

    graph[service] lists the services it calls, as (service, latency); latencies are never negative.
    """
    arrival = count()  # breaks ties in the heap: services need not be comparable
    distance: dict[Hashable, int] = {}
    settled, heap = {src}, [(0, next(arrival), src)]
    while heap:
        so_far, _, service = heappop(heap)
        distance[service] = so_far
        for other, latency in graph.get(service, ()):
            if other not in settled:
                settled.add(other)
                heappush(heap, (so_far + latency, next(arrival), other))
    return distance
