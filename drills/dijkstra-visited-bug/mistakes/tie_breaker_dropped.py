"""You repaired the marking, and dropped the counter from the heap's entries on the way.

Try `{"gateway": [(7, 2), ("cache", 2)]}`: two entries have the same distance, so Python compares the services, and `7`
and `"cache"` have no order. It raises on the first tie and not before, which is why short tests miss it. The counter
stood there for that; a repair should leave alone what it does not mend.
"""

FAILS = [
    "test_equal_distances_need_no_order_of_the_services",
    "test_small_random_graphs_agree_with_relaxing_until_quiet",
]

from heapq import heappop, heappush


def shortest(graph, src):
    distance = {}
    heap = [(0, src)]
    while heap:
        so_far, service = heappop(heap)
        if service in distance:
            continue
        distance[service] = so_far
        for other, latency in graph.get(service, ()):
            if other not in distance:
                heappush(heap, (so_far + latency, other))
    return distance
