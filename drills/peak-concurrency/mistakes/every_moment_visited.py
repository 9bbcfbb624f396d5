"""Your answers are right, and you walk through time moment by moment.

Between a request at 0 and one that ends at 100 seconds, counted in nanoseconds, lie a hundred billion moments at which
nothing happens. The number in flight changes only where a request starts or ends. Visit those moments and no others.
"""

FAILS = [
    "test_a_hundred_seconds_counted_in_nanoseconds",
]


def peak(intervals):
    if any(end < start for start, end in intervals):
        raise ValueError("a request ends before it starts")
    changes = {}
    for start, end in intervals:
        changes[start] = changes.get(start, 0) + 1
        changes[end] = changes.get(end, 0) - 1
    in_flight, highest, moment = 0, 0, None
    for time in range(min(changes, default=0), max(changes, default=0)):
        in_flight += changes.get(time, 0)
        if in_flight > highest:
            highest, moment = in_flight, time
    return highest, moment
