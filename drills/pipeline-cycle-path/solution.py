def find_cycle(deps: dict[str, list[str]]) -> list[str] | None:
    """Return one cycle of jobs, each waiting for the next, with the first again at the end; None if there is none."""
    finished: set[str] = set()
    for root in deps:  # one that is finished already costs a second look at its own waits, no more
        # Invariant: each job on the path waits for the next one; todo holds, for each, the waits not yet followed.
        # From a finished job no cycle can be reached.
        place = {root: 0}
        path, todo = [root], [iter(deps[root])]
        while path:
            needed = next(todo[-1], None)
            if needed is None:
                todo.pop()
                finished.add(path[-1])
                del place[path.pop()]
            elif needed in place:
                return [*path[place[needed] :], needed]
            elif needed not in finished:
                place[needed] = len(path)
                path.append(needed)
                todo.append(iter(deps.get(needed, ())))
    return None
