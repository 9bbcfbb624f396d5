"""Your answers are right, and too slow. After each job you look through all the waiting jobs again to find the next
one that is ready. On a chain of 20,000 jobs listed in reverse each round finds a single job, which makes 200 million
looks. Placing a job can only change the jobs that wait for it: turn the declarations round, keep a count for each
job, and look at those alone.
"""

FAILS = ["test_a_chain_of_twenty_thousand_jobs_listed_in_reverse"]


def order(deps: dict[str, list[str]]) -> tuple[list[str], set[str]]:
    waiting = sorted(set(deps).union(*deps.values()))
    placed: set[str] = set()
    runnable: list[str] = []
    found = True
    while found:
        found = False
        for job in waiting:
            if all(needed in placed for needed in deps.get(job, [])):
                runnable.append(job)
                placed.add(job)
                waiting.remove(job)
                found = True
                break
    return runnable, set(waiting)
