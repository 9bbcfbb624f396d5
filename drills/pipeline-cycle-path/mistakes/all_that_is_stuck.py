"""You return every job that can never start, which is more than a cycle. Try `{"a": ["b"], "b": ["a"], "c": ["a"]}`:
`c` is stuck as well, but it is on no cycle, and `a`, `b`, `c` is no circle of waits. Taking free jobs away leaves the
cycles *and what waits behind them*. From there one more step is needed: walk from a job that is left to one it waits
for, again and again, until one comes back.
"""

FAILS = [
    "test_a_job_before_the_cycle_is_not_on_it",
    "test_a_job_behind_others_that_waits_for_itself",
    "test_a_wait_back_into_the_middle_of_the_path",
    "test_of_two_cycles_one_is_returned",
    "test_small_random_pipelines_agree_with_taking_free_jobs_away",
    "test_what_a_cycle_waits_for_and_what_waits_for_it_is_left_out",
]


def find_cycle(deps):
    waits, unlocks = {}, {}
    for job, needed in deps.items():
        waits[job] = len(set(needed))
        for other in set(needed):
            waits.setdefault(other, 0)
            unlocks.setdefault(other, []).append(job)
    for job, needed in deps.items():
        waits[job] = len(set(needed))
    free = [job for job, count in waits.items() if count == 0]
    for job in free:
        for waiting in unlocks.get(job, ()):
            waits[waiting] -= 1
            if waits[waiting] == 0:
                free.append(waiting)
    stuck = [job for job, count in waits.items() if count > 0]
    return [*stuck, stuck[0]] if stuck else None
