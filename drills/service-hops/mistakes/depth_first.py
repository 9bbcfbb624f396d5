"""You follow one way to its end before you try the next, and return the first that arrives. Try `{"a": ["b", "z"],
"b": ["c"], "c": ["z"]}` from `a` to `z`: you go over `b` and `c`, three calls, although `a` calls `z` itself. A stack
finds *a* way. For the fewest calls, services must be taken in the order in which they were found: a queue.
"""

FAILS = [
    "test_a_shortcut_beats_smaller_names",
    "test_small_random_tables_agree_with_trying_every_path",
]


def hops(graph, a, b):
    if a not in graph and not any(a in called for called in graph.values()):
        return None
    parent, stack = {}, [(a, None)]
    while stack:
        service, before = stack.pop()
        if service in parent:
            continue
        parent[service] = before
        for other in sorted(graph.get(service, ()), reverse=True):
            if other not in parent:
                stack.append((other, service))
    if b not in parent:
        return None
    path = [b]
    while path[-1] != a:
        path.append(parent[path[-1]])
    return len(path) - 1, path[::-1]
