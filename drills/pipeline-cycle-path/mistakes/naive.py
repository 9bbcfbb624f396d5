"""Your answers are right, but you begin a new search at every job and forget what the earlier ones have proved. On a
chain of 20,000 jobs the first search walks 20,000 steps, the second 19,999: 200 million in all. When everything behind
a job has been followed without closing a circle, no later search needs to go there again.
"""

FAILS = ["test_a_chain_of_twenty_thousand_jobs"]


def find_cycle(deps):
    for root in deps:
        before = {root: None}
        stack = [root]
        while stack:
            job = stack.pop()
            for needed in deps.get(job, ()):
                if needed == root:
                    cycle = [root]
                    while job is not None:
                        cycle.append(job)
                        job = before[job]
                    return cycle[::-1]
                if needed not in before:
                    before[needed] = job
                    stack.append(needed)
    return None
