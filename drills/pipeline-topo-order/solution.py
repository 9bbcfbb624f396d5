from heapq import heapify, heappop, heappush


def order(deps: dict[str, list[str]]) -> tuple[list[str], set[str]]:
    """Return (runnable, stuck) for jobs and the jobs they wait for.

    runnable is the lexicographically smallest order in which every job follows what it waits for; stuck is the set of
    jobs on a cycle or behind one.
    """
    waiting_for: dict[str, int] = {}
    unlocks: dict[str, list[str]] = {}
    for job, needed in deps.items():
        # A repeated dependency must count once, or it would be paid off only once and never reach zero.
        distinct = set(needed)
        waiting_for[job] = len(distinct)
        for other in distinct:
            unlocks.setdefault(other, []).append(job)
    for other in unlocks:
        waiting_for.setdefault(other, 0)

    # Invariant: ready holds exactly the jobs not yet placed whose dependencies are all placed.
    ready = [job for job, count in waiting_for.items() if count == 0]
    heapify(ready)
    runnable: list[str] = []
    while ready:
        job = heappop(ready)
        runnable.append(job)
        for dependent in unlocks.get(job, ()):
            waiting_for[dependent] -= 1
            if waiting_for[dependent] == 0:
                heappush(ready, dependent)

    stuck = {job for job, count in waiting_for.items() if count > 0}
    return runnable, stuck
