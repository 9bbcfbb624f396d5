"""Your answer is right, and you have sorted the caller's list.

`intervals.sort()` changes the list that was handed to you; whoever goes on with it finds the requests in another order,
next to columns that have kept theirs. Use `sorted`, which makes a list of its own, or build your own list of events.
"""

FAILS = [
    "test_the_list_is_left_as_it_was",
]


def peak(intervals):
    intervals.sort()
    events = []
    for start, end in intervals:
        if end < start:
            raise ValueError("a request ends before it starts")
        events += [(start, 1), (end, -1)]
    in_flight, highest, moment = 0, 0, None
    for time, change in sorted(events):
        in_flight += change
        if in_flight > highest:
            highest, moment = in_flight, time
    return highest, moment
