"""You place ready jobs in the order in which they became ready, as a queue does. The contract asks for the smallest
order. Try `{"c": [], "b": ["a"]}`: `a, b, c` is right, and a queue gives `a, c, b`. A job freed a moment ago may come
before one that has waited from the start; keep the ready jobs in a structure that always hands out the smallest.
"""

FAILS = [
    "test_a_diamond_and_a_job_beside_it",
    "test_a_job_freed_late_may_come_before_one_that_was_free_all_along",
    "test_small_random_pipelines_agree_with_trying_every_order",
]

from collections import deque


def order(deps: dict[str, list[str]]) -> tuple[list[str], set[str]]:
    waiting_for: dict[str, int] = {}
    unlocks: dict[str, list[str]] = {}
    for job, needed in deps.items():
        waiting_for[job] = len(set(needed))
        for other in set(needed):
            unlocks.setdefault(other, []).append(job)
    for other in unlocks:
        waiting_for.setdefault(other, 0)
    ready = deque(sorted(job for job, count in waiting_for.items() if count == 0))
    runnable: list[str] = []
    while ready:
        job = ready.popleft()
        runnable.append(job)
        for dependent in sorted(unlocks.get(job, [])):
            waiting_for[dependent] -= 1
            if waiting_for[dependent] == 0:
                ready.append(dependent)
    return runnable, {job for job, count in waiting_for.items() if count > 0}
