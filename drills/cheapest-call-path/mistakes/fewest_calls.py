"""You find the path with the fewest calls; the contract asks for the smallest latency. Try `{"a": {"b": 1, "c": 9},
"b": {"c": 1}}` from `a` to `c`: the direct call takes 9 ms, the two calls over `b` take 2. A queue visits services in
order of calls, which is the order of latency only if every call costs the same. Visit them in order of total latency.
"""

FAILS = [
    "test_a_detour_may_be_faster",
    "test_one_expensive_call_against_many_cheap_ones",
    "test_a_better_way_found_later_replaces_the_first",
    "test_small_random_tables_agree_with_trying_every_path",
    "test_thirty_thousand_services_and_ninety_thousand_calls",
    "test_a_hub_with_28_700_callers_improves_1_200_times",
]

from collections import deque


def cheapest(graph: dict[str, dict[str, int]], src: str, dst: str) -> tuple[int, list[str]] | None:
    if any(latency < 0 for calls in graph.values() for latency in calls.values()):
        raise ValueError("negative latency")
    queue = deque([(0, [src])])
    seen = {src}
    while queue:
        latency, path = queue.popleft()
        if path[-1] == dst:
            return latency, path
        for name, cost in sorted(graph.get(path[-1], {}).items()):
            if name not in seen:
                seen.add(name)
                queue.append((latency + cost, [*path, name]))
    return None
