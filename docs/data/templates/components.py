"""Depth-first search with a stack: the components of an undirected graph.

Invariant: `seen` holds the nodes of finished groups and of the group being built;
           the stack holds those whose neighbours have not been looked at yet.
Cost:      O(V + E) time, O(V) memory; no recursion, so a long chain is safe.
"""

import random


def components(graph):
    """Groups of connected nodes; graph[v] lists v's neighbours, in both directions."""
    seen, groups = set(), []
    for root in graph:                          # without it, one group only
        if root in seen:
            continue
        seen.add(root)
        stack, group = [root], []
        while stack:
            node = stack.pop()
            group.append(node)
            for other in graph[node]:
                if other not in seen:
                    seen.add(other)
                    stack.append(other)
        groups.append(group)
    return groups


def check():
    assert components({}) == []
    assert components({"a": []}) == [["a"]]
    assert components({"a": [], "b": []}) == [["a"], ["b"]]
    assert components({"a": ["b"], "b": ["a"]}) == [["a", "b"]]
    rng = random.Random(2)
    for _ in range(200):
        n = rng.randint(0, 7)
        edges = [(rng.randrange(n), rng.randrange(n)) for _ in range(rng.randint(0, n))]
        graph = {v: [] for v in range(n)}
        label = list(range(n))
        for a, b in edges:
            graph[a].append(b)
            graph[b].append(a)
            label = [label[a] if x == label[b] else x for x in label]   # brute force
        slow = [[v for v in range(n) if label[v] == x] for x in set(label)]
        assert sorted(map(sorted, components(graph))) == sorted(slow)
