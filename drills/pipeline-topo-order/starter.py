def order(deps: dict[str, list[str]]) -> tuple[list[str], set[str]]:
    """Return (runnable, stuck) for jobs and the jobs they wait for.

    runnable is the lexicographically smallest order in which every job follows what it waits for; stuck is the set of
    jobs on a cycle or behind one.
    """
    raise NotImplementedError
