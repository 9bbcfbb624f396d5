"""Your answers are right, but you follow every path to its end. Twelve full layers of eight services have 8¹² of them,
some 69 thousand million, although there are only 98 services. When a service has been reached with the fewest calls, a
later way to it cannot be better: mark it when you first see it, and go there once.
"""

FAILS = [
    "test_a_chain_of_forty_thousand_services",
    "test_twelve_full_layers_of_eight_services",
]


def hops(graph, a, b):
    if a not in graph and not any(a in called for called in graph.values()):
        return None
    best = None
    stack = [[a]]
    while stack:
        path = stack.pop()
        if path[-1] == b:
            if best is None or (len(path), path) < best:
                best = (len(path), path)
            continue
        if best is not None and len(path) >= best[0]:
            continue
        inside = set(path)
        for other in sorted(graph.get(path[-1], ())):
            if other not in inside:
                stack.append([*path, other])
    return None if best is None else (best[0] - 1, best[1])
