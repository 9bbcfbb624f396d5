"""You answer `a == b` before you know whether `a` is a service. Try `{"a": ["b"]}` from `"ghost"` to `"ghost"`: nobody
has listed such a service, the contract asks for `None`, and you give `(0, ["ghost"])`. A misspelt name in a report
then looks like a healthy service. Check what is known first; a name in some list counts as known too.
"""

FAILS = [
    "test_a_name_that_is_no_service_reaches_nothing_not_even_itself",
    "test_no_services_at_all",
    "test_small_random_tables_agree_with_trying_every_path",
]


from collections import deque


def hops(graph, a, b):
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
    return len(path) - 1, path[::-1]
