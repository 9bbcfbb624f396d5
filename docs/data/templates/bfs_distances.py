"""Breadth-first search: fewest edges from one or several starts.

Invariant: a node enters `dist` in the moment it is queued, with its final distance;
           distances along the queue never fall and span at most two values.
Cost:      O(V + E) time, O(V) memory beside the graph.
"""

import random
from collections import deque


def bfs(neighbours, starts):
    """(dist, parent) of every node that can be reached from a start."""
    dist = {start: 0 for start in starts}
    parent = {start: None for start in starts}
    queue = deque(dist)
    while queue:
        node = queue.popleft()
        for other in neighbours(node):
            if other not in dist:               # mark while pushing, not later
                dist[other] = dist[node] + 1
                parent[other] = node
                queue.append(other)
    return dist, parent


def path_to(parent, node):
    """Nodes from a start to `node`, both included; [] if it was not reached."""
    path = []
    while node in parent:
        path.append(node)
        node = parent[node]
    return path[::-1]


def check():
    assert bfs({}.get, []) == ({}, {})                                  # size 0
    assert bfs({"a": []}.get, ["a"])[0] == {"a": 0}                     # size 1
    assert bfs({"a": ["b"], "b": ["a"]}.get, ["a"])[0] == {"a": 0, "b": 1}
    rng = random.Random(1)
    for _ in range(200):
        n = rng.randint(1, 7)
        graph = [[rng.randrange(n) for _ in range(rng.randint(0, 3))] for _ in range(n)]
        slow = {0: 0}
        for _ in range(n):                      # brute force: relax until quiet
            for node in list(slow):
                for other in graph[node]:
                    slow[other] = min(slow.get(other, n), slow[node] + 1)
        dist, parent = bfs(graph.__getitem__, [0])
        assert dist == slow
        for node in dist:
            path = path_to(parent, node)
            assert len(path) == dist[node] + 1 and path[0] == 0 and path[-1] == node
            assert all(b in graph[a] for a, b in zip(path, path[1:]))
