"""0-1 BFS: cheapest paths when every edge costs 0 or 1, with a deque for a heap.

Invariant: distances along the deque never fall and span at most two values,
           because a free edge puts its end in front and a paid edge at the back.
Cost:      O(V + E) time, O(V + E) memory; no logarithm.
"""

import random
from collections import deque
from math import inf


def zero_one_bfs(graph, start):
    """Distances of all reached nodes; graph[v] lists (neighbour, 0 or 1)."""
    dist = {start: 0}
    queue = deque([(0, start)])
    while queue:
        d, node = queue.popleft()
        if d > dist[node]:
            continue                            # stale, as in Dijkstra
        for other, weight in graph.get(node, ()):
            if weight not in (0, 1):
                raise ValueError(f"edge {node!r} to {other!r} costs {weight}")
            if d + weight < dist.get(other, inf):
                dist[other] = d + weight
                if weight == 0:
                    queue.appendleft((d, other))
                else:
                    queue.append((d + 1, other))
    return dist


def check():
    assert zero_one_bfs({}, "a") == {"a": 0}
    assert zero_one_bfs({"a": [("a", 1)]}, "a") == {"a": 0}
    assert zero_one_bfs({"a": [("b", 1), ("b", 0)]}, "a") == {"a": 0, "b": 0}
    rng = random.Random(6)
    for _ in range(300):
        n = rng.randint(1, 7)
        graph = {v: [(rng.randrange(n), rng.randint(0, 1)) for _ in range(2)]
                 for v in range(n)}
        slow = {0: 0}
        for _ in range(n):                      # brute force: relax every edge n times
            for node in list(slow):
                for other, weight in graph[node]:
                    slow[other] = min(slow.get(other, inf), slow[node] + weight)
        assert zero_one_bfs(graph, 0) == slow
