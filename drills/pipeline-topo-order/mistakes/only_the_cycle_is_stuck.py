"""You report the jobs on a cycle and forget those behind it. Try `{"a": ["a"], "b": ["a"]}`: `b` waits for a job that
never finishes, so it can never start either, and `stuck` is `{"a", "b"}`. Nothing has to be searched for this: a job
is stuck exactly when its count of missing dependencies never reaches zero.
"""

FAILS = [
    "test_jobs_on_a_cycle_and_behind_it_are_stuck",
    "test_a_job_between_two_cycles_is_stuck",
    "test_small_random_pipelines_agree_with_trying_every_order",
]

from heapq import heapify, heappop, heappush


def order(deps: dict[str, list[str]]) -> tuple[list[str], set[str]]:
    waiting_for: dict[str, int] = {}
    unlocks: dict[str, list[str]] = {}
    for job, needed in deps.items():
        waiting_for[job] = len(set(needed))
        for other in set(needed):
            unlocks.setdefault(other, []).append(job)
    for other in unlocks:
        waiting_for.setdefault(other, 0)
    ready = [job for job, count in waiting_for.items() if count == 0]
    heapify(ready)
    runnable: list[str] = []
    while ready:
        job = heappop(ready)
        runnable.append(job)
        for dependent in unlocks.get(job, []):
            waiting_for[dependent] -= 1
            if waiting_for[dependent] == 0:
                heappush(ready, dependent)

    def reaches_itself(job: str) -> bool:
        seen: set[str] = set()
        stack = list(deps.get(job, []))
        while stack:
            other = stack.pop()
            if other == job:
                return True
            if other not in seen:
                seen.add(other)
                stack.extend(deps.get(other, []))
        return False

    return runnable, {job for job, count in waiting_for.items() if count > 0 and reaches_itself(job)}
