"""You lower the distance of a service that was marked already, but you do not push it again.

Try `{"a": [("b", 10), ("c", 1)], "c": [("b", 2)], "b": [("d", 1)]}`: `b` is lowered to 3, and still leaves the heap as
an offer of 10, so `d` becomes 11 instead of 4. That is the symptom painted over. The mark itself comes too early: a
service is final when it is taken from the heap, and until then every better offer has to go in.
"""

FAILS = [
    "test_what_lies_behind_a_cheaper_path_becomes_cheaper_too",
    "test_small_random_graphs_agree_with_relaxing_until_quiet",
    "test_twelve_thousand_services_in_a_chain",
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
            if other not in distance:
                distance[other] = so_far + latency
                heappush(heap, (so_far + latency, next(arrival), other))
            else:
                distance[other] = min(distance[other], so_far + latency)
    return distance
