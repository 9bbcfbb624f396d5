from collections import deque


def hops(graph: dict[str, list[str]], a: str, b: str) -> tuple[int, list[str]] | None:
    """Return (calls, path) of the shortest way from a to b, of several the lexicographically smallest; None if none."""
    if a not in graph and not any(a in called for called in graph.values()):
        return None
    # Invariant: the queue is in the order of (calls, path), so whoever finds a service first finds it by the best way.
    parent: dict[str, str | None] = {a: None}
    queue = deque([a])
    while queue and b not in parent:
        service = queue.popleft()
        for other in sorted(graph.get(service, ())):
            if other not in parent:
                parent[other] = service
                queue.append(other)
    if b not in parent:
        return None
    path = []
    step: str | None = b
    while step is not None:
        path.append(step)
        step = parent[step]
    return len(path) - 1, path[::-1]
