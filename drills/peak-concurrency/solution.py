def peak(intervals: list[tuple[int, int]]) -> tuple[int, int | None]:
    """Return the largest number of requests in flight at once and the first moment at which it is reached.

    A request (start, end) is in flight from start up to but not including end. (0, None) if none ever is.
    ValueError if a request ends before it starts.
    """
    events: list[tuple[int, int]] = []
    for start, end in intervals:
        if end < start:
            raise ValueError(f"a request ends at {end}, before its start at {start}")
        events += [(start, 1), (end, -1)]
    events.sort()  # at one moment ends come before starts, because -1 < 1

    in_flight, highest = 0, 0
    moment: int | None = None
    for time, change in events:
        # Invariant: after the last event of a moment, in_flight counts the requests in flight there.
        in_flight += change
        if in_flight > highest:
            highest, moment = in_flight, time
    return highest, moment
