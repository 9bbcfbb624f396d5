"""Your answers are right, and for each start you look at all requests.

With 40,000 requests that is 1.6 billion looks. From one start to the next hardly anything changes: a few requests have
ended, one has begun. Put starts and ends in order of time and carry the number along, plus one and minus one.
"""

FAILS = [
    "test_forty_thousand_requests",
]


def peak(intervals):
    if any(end < start for start, end in intervals):
        raise ValueError("a request ends before it starts")
    highest, moment = 0, None
    for time, _ in sorted(intervals):
        in_flight = sum(start <= time < end for start, end in intervals)
        if in_flight > highest:
            highest, moment = in_flight, time
    return highest, moment
