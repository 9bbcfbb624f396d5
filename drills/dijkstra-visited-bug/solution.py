from collections.abc import Hashable
from heapq import heappop, heappush
from itertools import count


def shortest(graph: dict[Hashable, list[tuple[Hashable, int]]], src: Hashable) -> dict[Hashable, int]:
    """Return the least total latency from src to every service that can be reached, src included.

    graph[service] lists the services it calls, as (service, latency); latencies are never negative.
    """
    arrival = count()  # breaks ties in the heap: services need not be comparable
    distance: dict[Hashable, int] = {}
    settled, heap = set(), [(0, next(arrival), src)]
    while heap:
        so_far, _, service = heappop(heap)
        if service in settled:
            continue  # a dearer offer that was still in the heap
        # Invariant: the cheapest offer in the heap is final, because every other way to it begins dearer.
        distance[service] = so_far
        settled.add(service)
        for other, latency in graph.get(service, ()):
            if other not in settled:
                heappush(heap, (so_far + latency, next(arrival), other))
    return distance
