"""You search from the first job only. Try `{"a": [], "b": ["c"], "c": ["b"]}`: nothing leads from `a` to the cycle,
and you say that all is well. A pipeline may have many parts that know nothing of each other. Begin at every job that
is not finished yet; the finished ones make that cheap.
"""

FAILS = [
    "test_a_cycle_behind_a_job_that_was_finished_first",
    "test_a_cycle_that_the_first_job_does_not_lead_to",
    "test_small_random_pipelines_agree_with_taking_free_jobs_away",
]


def find_cycle(deps):
    finished = set()
    for root in list(deps)[:1]:
        place, path, todo = {root: 0}, [root], [iter(deps[root])]
        while path:
            needed = next(todo[-1], None)
            if needed is None:
                todo.pop()
                done = path.pop()
                del place[done]
                finished.add(done)
            elif needed in place:
                return [*path[place[needed] :], needed]
            elif needed not in finished:
                place[needed] = len(path)
                path.append(needed)
                todo.append(iter(deps.get(needed, ())))
    return None
