"""Your answers are right: you built the dynamic program, and it looks at every pair of jobs.

With 50,000 jobs that is more than a billion pairs. The table asks, for each job, which of all later jobs might follow.
You need not ask: if two jobs could come next, the one that ends first leaves at least as much room for the rest, so it
can be swapped into any answer. A choice that can always be swapped in needs no table.
"""

FAILS = [
    "test_fifty_thousand_jobs",
]


def most_jobs(jobs: list[tuple[int, int]]) -> list[int]:
    if any(end < start for start, end in jobs):
        raise ValueError("a job ends before it starts")
    order = sorted(range(len(jobs)), key=lambda index: (jobs[index][1], jobs[index][0]))
    longest = [1] * len(order)
    for j in range(len(order) - 1, -1, -1):
        end = jobs[order[j]][1]
        for k in range(j + 1, len(order)):
            if jobs[order[k]][0] >= end and longest[k] + 1 > longest[j]:
                longest[j] = longest[k] + 1
    chosen: list[int] = []
    wanted, free_from = max(longest, default=0), None
    for place, index in enumerate(order):
        if longest[place] == wanted and (free_from is None or jobs[index][0] >= free_from):
            chosen.append(index)
            wanted, free_from = wanted - 1, jobs[index][1]
    return chosen
