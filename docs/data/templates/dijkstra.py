"""Dijkstra: cheapest paths from one start when no edge is negative.

Invariant: dist[v] is the cost of some real path to v; when an entry with d == dist[v]
           is popped, no path to v is cheaper. Entries with d > dist[v] are stale.
Cost:      O((V + E) log V) time, O(V + E) memory.
"""

import random
from heapq import heappop, heappush
from math import inf


def dijkstra(graph, start):
    """(dist, parent) of all reached nodes; graph[v] lists (neighbour, weight)."""
    dist, parent = {start: 0}, {start: None}
    heap = [(0, start)]
    while heap:
        d, node = heappop(heap)
        if d > dist[node]:
            continue                            # stale: settled at a lower cost
        for other, weight in graph.get(node, ()):
            if weight < 0:
                raise ValueError(f"negative edge {node!r} to {other!r}")
            if d + weight < dist.get(other, inf):
                dist[other] = d + weight
                parent[other] = node
                heappush(heap, (dist[other], other))
    return dist, parent


def check():
    assert dijkstra({}, "a") == ({"a": 0}, {"a": None})
    assert dijkstra({"a": [("a", 0)]}, "a")[0] == {"a": 0}
    assert dijkstra({"a": [("b", 3), ("b", 2)]}, "a")[0] == {"a": 0, "b": 2}
    rng = random.Random(5)
    for _ in range(200):
        n = rng.randint(1, 7)
        graph = {v: [(rng.randrange(n), rng.randint(0, 9)) for _ in range(3)]
                 for v in range(n)}
        slow = {0: 0}
        for _ in range(n):                      # brute force: relax every edge n times
            for node in list(slow):
                for other, weight in graph[node]:
                    slow[other] = min(slow.get(other, inf), slow[node] + weight)
        dist, parent = dijkstra(graph, 0)
        assert dist == slow
        for node, before in parent.items():
            if before is not None:
                assert (node, dist[node] - dist[before]) in graph[before]
