"""You repaired the distances and began with infinity for every service.

Try `{"a": [("b", 3)], "d": []}` from `a`: `d` cannot be reached, so it must be absent, and you list it with infinity.
Callers that average the values would notice late. A repair keeps the contract of everything around it; read the
statement again after the fix, not only before.
"""

FAILS = [
    "test_a_chain_of_calls_adds_up",
    "test_services_that_cannot_be_reached_are_absent",
    "test_small_random_graphs_agree_with_relaxing_until_quiet",
]

from heapq import heappop, heappush
from itertools import count
from math import inf


def shortest(graph, src):
    arrival = count()
    distance = dict.fromkeys(graph, inf)
    distance[src] = 0
    heap = [(0, next(arrival), src)]
    while heap:
        so_far, _, service = heappop(heap)
        if so_far > distance[service]:
            continue
        for other, latency in graph.get(service, ()):
            if so_far + latency < distance.get(other, inf):
                distance[other] = so_far + latency
                heappush(heap, (so_far + latency, next(arrival), other))
    return distance
