from heapq import heappop, heappush


def cheapest(graph: dict[str, dict[str, int]], src: str, dst: str) -> tuple[int, list[str]] | None:
    """Return (latency, path) of the fastest path from src to dst, or None if there is none.

    Ties go to fewer calls, then to the lexicographically smaller path. ValueError if any latency is negative.
    """
    callers: dict[str, list[tuple[str, int]]] = {}
    for service, calls in graph.items():
        for called, latency in calls.items():
            if latency < 0:
                raise ValueError(f"negative latency {latency} from {service!r} to {called!r}")
            callers.setdefault(called, []).append((service, latency))

    # The search runs backwards from dst, so that the walk forwards can choose the smallest name at every fork.
    remaining = _remaining(callers, dst)
    if src not in remaining:
        return None
    path = [src]
    while path[-1] != dst:
        here = path[-1]
        latency, calls_left = remaining[here]
        path.append(
            min(name for name, cost in graph[here].items() if remaining.get(name) == (latency - cost, calls_left - 1))
        )
    return remaining[src][0], path


def _remaining(callers: dict[str, list[tuple[str, int]]], dst: str) -> dict[str, tuple[int, int]]:
    """For every service that reaches dst: the least (latency, calls) from there to dst."""
    found = {dst: (0, 0)}
    heap = [(0, 0, dst)]
    while heap:
        latency, calls, service = heappop(heap)
        # heapq cannot lower a key, so an entry that was improved later is still here: skip it.
        if (latency, calls) > found[service]:
            continue
        # Invariant: what is popped and not stale is final, because every step adds (>= 0, 1).
        for caller, cost in callers.get(service, ()):
            candidate = (latency + cost, calls + 1)
            if caller not in found or candidate < found[caller]:
                found[caller] = candidate
                heappush(heap, (*candidate, caller))
    return found
