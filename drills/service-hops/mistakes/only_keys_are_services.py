"""You take only the keys of the table for services. Try `{"a": ["b"]}` from `b` to `b`: `b` calls nobody and so has no
entry of its own, but `a` calls it, so it exists, and the answer is `(0, ["b"])`. A table of edges does not mention
those who have none: collect the names from the lists as well.
"""

FAILS = [
    "test_a_service_that_calls_nobody_reaches_itself",
    "test_small_random_tables_agree_with_trying_every_path",
]


from collections import deque


def hops(graph, a, b):
    if a not in graph:
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
    return len(path) - 1, path[::-1]
