def peak(intervals: list[tuple[int, int]]) -> tuple[int, int | None]:
    """Return the largest number of requests in flight at once and the first moment at which it is reached.

    A request (start, end) is in flight from start up to but not including end. (0, None) if none ever is.
    ValueError if a request ends before it starts.
    """
    raise NotImplementedError
