"""You count the services on the way instead of the calls. Try `{"a": ["b"]}` from `a` to `b`: the path has two
services and one call, and you say 2. From a service to itself it is no call at all. Between n posts there are n − 1
fences.
"""

FAILS = [
    "test_of_two_ways_the_smaller_name_goes_first",
    "test_a_call_listed_twice_is_one_call",
    "test_a_chain_of_forty_thousand_services",
    "test_a_direct_call",
    "test_a_service_that_calls_itself_is_no_obstacle",
    "test_a_service_that_calls_nobody_reaches_itself",
    "test_a_shortcut_beats_smaller_names",
    "test_a_smaller_way_found_later_in_the_same_ring_does_not_replace_the_first",
    "test_from_a_service_to_itself_no_call_is_needed",
    "test_small_random_tables_agree_with_trying_every_path",
    "test_the_first_difference_decides_not_the_last",
    "test_twelve_full_layers_of_eight_services",
]


from collections import deque


def hops(graph, a, b):
    if a not in graph and not any(a in called for called in graph.values()):
        return None
    parent, queue = {a: None}, deque([a])
    while queue:
        service = queue.popleft()
        for other in sorted(graph.get(service, ())):
            if other not in parent:
                parent[other] = service
                queue.append(other)
    if b not in parent:
        return None
    path = [b]
    while path[-1] != a:
        path.append(parent[path[-1]])
    return len(path), path[::-1]
