"""You know which jobs are on the path, but not which are finished, so you follow the same waits again whenever a job
is reached by another way. One diamond is walked twice, two in a row four times, and sixty in a row 2⁶⁰ times. That a
job leads to no cycle is a result: colour it black, and never enter it again.
"""

FAILS = [
    "test_sixty_diamonds_in_a_row",
]


def find_cycle(deps):
    started = set()
    for root in deps:
        if root in started:
            continue
        place, path, todo = {root: 0}, [root], [iter(deps[root])]
        while path:
            started.add(path[-1])
            needed = next(todo[-1], None)
            if needed is None:
                todo.pop()
                del place[path.pop()]
            elif needed in place:
                return [*path[place[needed] :], needed]
            else:
                place[needed] = len(path)
                path.append(needed)
                todo.append(iter(deps.get(needed, ())))
    return None
