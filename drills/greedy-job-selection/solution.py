from math import inf


def most_jobs(jobs: list[tuple[int, int]]) -> list[int]:
    """Return the indices of a largest set of jobs that do not overlap, in order of time.

    A job is (start, end); one job may start when another ends. Of several largest sets, the one whose jobs end
    earliest. ValueError if a job ends before it starts.
    """
    # By end; then by start, so that a job of length zero comes after one that ends where it stands.
    by_end = sorted(range(len(jobs)), key=lambda index: (jobs[index][1], jobs[index][0]))
    chosen: list[int] = []
    free_from = -inf
    for index in by_end:
        start, end = jobs[index]
        if end < start:
            raise ValueError(f"job {index} ends before it starts")
        # Invariant: no set of as many of the jobs seen so far leaves the GPU free earlier than free_from.
        if start >= free_from:
            chosen.append(index)
            free_from = end
    return chosen
