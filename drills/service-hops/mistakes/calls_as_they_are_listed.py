"""You find a shortest way, but not the smallest of them. Try `{"a": ["c", "b"], "b": ["z"], "c": ["z"]}` from `a` to
`z`: both ways take two calls, and you return the one over `c`, because it stands first in the list. Whoever pushes a
service first becomes its parent, so the order of pushing has to be the order you want.
"""

FAILS = [
    "test_of_two_ways_the_smaller_name_goes_first",
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
        for other in graph.get(service, ()):
            if other not in parent:
                parent[other] = service
                queue.append(other)
    if b not in parent:
        return None
    path = [b]
    while path[-1] != a:
        path.append(parent[path[-1]])
    return len(path) - 1, path[::-1]
