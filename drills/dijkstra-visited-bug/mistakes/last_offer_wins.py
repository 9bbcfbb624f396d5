"""You moved the mark to the right place, but you note the distance when an offer is made, even a worse one.

Try `{"a": [("b", 2), ("b", 9)]}`: the second offer overwrites the first, and you return 9. An offer is not a distance.
Either note it only if it is better than what stands there, or note the distance in the moment in which the service is
taken from the heap.
"""

FAILS = [
    "test_the_cheaper_of_two_calls_may_be_listed_first",
    "test_small_random_graphs_agree_with_relaxing_until_quiet",
]

from heapq import heappop, heappush
from itertools import count


def shortest(graph, src):
    arrival = count()
    distance = {src: 0}
    settled = set()
    heap = [(0, next(arrival), src)]
    while heap:
        so_far, _, service = heappop(heap)
        if service in settled:
            continue
        settled.add(service)
        for other, latency in graph.get(service, ()):
            if other not in settled:
                distance[other] = so_far + latency
                heappush(heap, (so_far + latency, next(arrival), other))
    return distance
