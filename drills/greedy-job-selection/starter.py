def most_jobs(jobs: list[tuple[int, int]]) -> list[int]:
    """Return the indices of a largest set of jobs that do not overlap, in order of time.

    A job is (start, end); one job may start when another ends. Of several largest sets, the one whose jobs end
    earliest. ValueError if a job ends before it starts.
    """
    raise NotImplementedError
