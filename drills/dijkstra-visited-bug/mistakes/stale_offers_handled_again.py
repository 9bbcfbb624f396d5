"""Your distances are right, but you handle a service again for every old offer that is still in the heap.

An offer that was beaten stays in the heap, since `heapq` cannot lower an entry, and comes out later. You then read all
the service's calls once more, for nothing: a hub with 200 offers is read 200 times. When an entry is taken out, ask
whether the service is settled already, and drop it if so.
"""

FAILS = [
    "test_many_offers_do_not_make_a_service_read_many_times",
]

from heapq import heappop, heappush
from itertools import count


def shortest(graph, src):
    arrival = count()
    distance = {src: 0}
    heap = [(0, next(arrival), src)]
    while heap:
        so_far, _, service = heappop(heap)
        for other, latency in graph.get(service, ()):
            if other not in distance or so_far + latency < distance[other]:
                distance[other] = so_far + latency
                heappush(heap, (so_far + latency, next(arrival), other))
    return distance
