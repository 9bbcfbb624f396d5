"""You gave up the heap and lower distances until nothing changes.

The answers are right, and the price is a walk over all calls for every step of the longest path: with 12,000 services
in a chain that is some 300 million looks. The heap was not the fault. A service taken from it as the cheapest is
final; only a service that has merely been *offered* is not.
"""

FAILS = [
    "test_twelve_thousand_services_in_a_chain",
    "test_many_offers_do_not_make_a_service_read_many_times",
]


def shortest(graph, src):
    distance, changed = {src: 0}, True
    while changed:
        changed = False
        for service, calls in graph.items():
            if service in distance:
                for other, latency in calls:
                    if other not in distance or distance[service] + latency < distance[other]:
                        distance[other] = distance[service] + latency
                        changed = True
    return distance
