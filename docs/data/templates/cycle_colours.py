"""Depth-first search with three colours: a directed cycle, or an order without one.

Invariant: grey nodes are exactly those on `path`, each with an edge to the next;
           a black node and all that it reaches are finished and on no cycle.
Cost:      O(V + E) time, O(V) memory; the stack of iterators replaces recursion.
"""

import random

WHITE, GREY, BLACK = "unseen", "on the path", "finished"


def cycle_or_order(graph):
    """([v, ..., v], None), or (None, topological order); every node is a key."""
    colour = dict.fromkeys(graph, WHITE)
    finished = []
    for root in graph:
        if colour[root] is not WHITE:
            continue
        colour[root], path, todo = GREY, [root], [iter(graph[root])]
        while path:
            other = next(todo[-1], None)
            if other is None:                   # all edges of the last node are done
                todo.pop()
                colour[path[-1]] = BLACK
                finished.append(path.pop())
            elif colour[other] is GREY:         # an edge back into the path
                return path[path.index(other):] + [other], None
            elif colour[other] is WHITE:
                colour[other] = GREY
                path.append(other)
                todo.append(iter(graph[other]))
    return None, finished[::-1]


def check():
    assert cycle_or_order({}) == (None, [])
    assert cycle_or_order({"a": []}) == (None, ["a"])
    assert cycle_or_order({"a": ["a"]})[0] == ["a", "a"]
    assert cycle_or_order({"a": ["b"], "b": ["a"]})[0] == ["a", "b", "a"]
    rng = random.Random(3)
    for _ in range(300):
        n = rng.randint(1, 6)
        graph = {v: rng.sample(range(n), rng.randint(0, min(2, n))) for v in range(n)}
        reach = {v: set(graph[v]) for v in graph}
        for _ in range(n):                      # brute force: who reaches whom
            reach = {v: s.union(*(reach[w] for w in s)) for v, s in reach.items()}
        cycle, order = cycle_or_order(graph)
        assert (cycle is not None) == any(v in reach[v] for v in graph)
        if cycle:
            assert cycle[0] == cycle[-1]
            assert all(b in graph[a] for a, b in zip(cycle, cycle[1:]))
        else:
            assert sorted(order) == sorted(graph)
            assert all(order.index(a) < order.index(b) for a in graph for b in graph[a])
