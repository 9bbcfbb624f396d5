"""You only know the jobs that are keys of the dict. Try `{"train": ["ingest"]}`: `ingest` is declared nowhere, yet it
is a job that waits for nothing, and the answer is `(["ingest", "train"], set())`. You never place it, so `train`
waits for it for ever. Collect the names from both sides, keys and lists, before you count anything.
"""

FAILS = [
    "test_a_diamond_and_a_job_beside_it",
    "test_a_job_named_only_as_a_dependency_is_a_job",
    "test_a_job_freed_late_may_come_before_one_that_was_free_all_along",
    "test_a_small_name_waits_for_a_large_one",
    "test_what_a_cycle_waits_for_still_runs",
    "test_small_random_pipelines_agree_with_trying_every_order",
    "test_a_chain_of_twenty_thousand_jobs_listed_in_reverse",
]

from heapq import heapify, heappop, heappush


def order(deps: dict[str, list[str]]) -> tuple[list[str], set[str]]:
    waiting_for = {job: len(set(needed)) for job, needed in deps.items()}
    unlocks: dict[str, list[str]] = {}
    for job, needed in deps.items():
        for other in set(needed):
            unlocks.setdefault(other, []).append(job)
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
    return runnable, {job for job, count in waiting_for.items() if count > 0}
