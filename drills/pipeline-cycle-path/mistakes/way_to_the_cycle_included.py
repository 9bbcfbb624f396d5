"""You return the whole path, with the jobs that only lead to the cycle. Try `{"publish": ["train"], "train":
["check"], "check": ["train"]}`: you begin with `publish`, which waits for the cycle but is not on it, and its owner
can do nothing. The cycle begins where the last wait points to: at the job that is already on the path.
"""

FAILS = [
    "test_a_job_before_the_cycle_is_not_on_it",
    "test_a_job_behind_others_that_waits_for_itself",
    "test_a_wait_back_into_the_middle_of_the_path",
    "test_small_random_pipelines_agree_with_taking_free_jobs_away",
    "test_what_a_cycle_waits_for_and_what_waits_for_it_is_left_out",
]


def find_cycle(deps):
    finished = set()
    for root in deps:
        if root in finished:
            continue
        on_path, path, todo = {root}, [root], [iter(deps[root])]
        while path:
            needed = next(todo[-1], None)
            if needed is None:
                todo.pop()
                done = path.pop()
                on_path.discard(done)
                finished.add(done)
            elif needed in on_path:
                return [*path, needed]
            elif needed not in finished:
                on_path.add(needed)
                path.append(needed)
                todo.append(iter(deps.get(needed, ())))
    return None
