"""A depth-first search gives a valid order, but not the smallest one, and it recurses. Try `{"a": ["z"], "b": []}`:
you begin with `a`, have to place `z` first, and return `z, a, b`; `b` was free all along, so `b, z, a` is smaller. On
a chain of 20,000 jobs each job also costs a stack frame, and Python stops at about a thousand. Ask at each step which
jobs are ready now, and take the smallest of them.
"""

FAILS = [
    "test_a_small_name_waits_for_a_large_one",
    "test_small_random_pipelines_agree_with_trying_every_order",
    "test_a_chain_of_twenty_thousand_jobs_listed_in_reverse",
]


def order(deps: dict[str, list[str]]) -> tuple[list[str], set[str]]:
    stuck: set[str] = set()
    done: set[str] = set()
    active: set[str] = set()
    runnable: list[str] = []

    def visit(job: str) -> bool:
        if job in done:
            return True
        if job in stuck or job in active:
            return False
        active.add(job)
        results = [visit(needed) for needed in sorted(set(deps.get(job, [])))]
        active.discard(job)
        if not all(results):
            stuck.add(job)
            return False
        done.add(job)
        runnable.append(job)
        return True

    for job in sorted(set(deps).union(*deps.values())):
        visit(job)
    return runnable, stuck
