"""Your answers are right, but you look for the mark in a list, and a list is read from its beginning. With 40,000
services that is 40,000 looks for a single mark, and some eight hundred million in all. A dict or a set answers "seen
already?" at once; use the dict of parents, and the two cannot disagree.
"""

FAILS = [
    "test_a_chain_of_forty_thousand_services",
]


def hops(graph, a, b):
    if a not in graph and not any(a in called for called in graph.values()):
        return None
    seen, parents, place = [a], [None], 0
    while place < len(seen):
        for other in sorted(graph.get(seen[place], ())):
            if other not in seen:
                seen.append(other)
                parents.append(place)
        place += 1
    if b not in seen:
        return None
    path, step = [], seen.index(b)
    while step is not None:
        path.append(seen[step])
        step = parents[step]
    return len(path) - 1, path[::-1]
