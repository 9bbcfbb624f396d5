"""Your colours are right, and your function calls itself once for each job on the path. A chain of 20,000 jobs needs
20,000 frames; Python stops near 1,000. The frames remember two things for you, the path and how far you have got in
each list of waits. Keep both in lists of your own.
"""

FAILS = [
    "test_a_chain_of_twenty_thousand_jobs",
    "test_five_thousand_jobs_in_one_circle",
]


def find_cycle(deps):
    colour = {}
    path = []

    def visit(job):
        colour[job] = "grey"
        path.append(job)
        for needed in deps.get(job, ()):
            if colour.get(needed) == "grey":
                return [*path[path.index(needed) :], needed]
            if needed not in colour:
                found = visit(needed)
                if found:
                    return found
        colour[job] = "black"
        path.pop()
        return None

    for root in deps:
        if root not in colour:
            found = visit(root)
            if found:
                return found
    return None
