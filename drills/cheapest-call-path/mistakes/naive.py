"""Your answers are right, and too slow. At each step you look through all open services to find the nearest. With
30,000 services of which 10,000 are open at once, that makes hundreds of millions of looks. A heap hands out the
smallest in O(log V); where a value improves, push it again and skip the stale entry when it comes up.
"""

FAILS = ["test_thirty_thousand_services_and_ninety_thousand_calls"]


def cheapest(graph: dict[str, dict[str, int]], src: str, dst: str) -> tuple[int, list[str]] | None:
    if any(latency < 0 for calls in graph.values() for latency in calls.values()):
        raise ValueError("negative latency")
    best: dict[str, tuple[int, int, list[str]]] = {src: (0, 0, [src])}
    settled: set[str] = set()
    while True:
        nearest = None
        for name, label in best.items():
            if name not in settled and (nearest is None or label < best[nearest]):
                nearest = name
        if nearest is None:
            return None
        latency, calls, path = best[nearest]
        if nearest == dst:
            return latency, path
        settled.add(nearest)
        for name, cost in graph.get(nearest, {}).items():
            label = (latency + cost, calls + 1, [*path, name])
            if name not in settled and (name not in best or label < best[name]):
                best[name] = label
