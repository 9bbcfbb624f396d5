"""You take the requests in the order in which they are listed, as if it were the order of their starts.

Try `[(8, 12), (4, 6), (0, 5)]`: you go back from 8 to 4 and to 0 with the request at 8 still counted, and report three
where two is right. Nobody promised an order; servers write their log when a request is *over*. Sort, or ask.
"""

FAILS = [
    "test_requests_may_come_in_any_order",
    "test_small_random_requests_agree_with_looking_at_every_moment",
    "test_forty_thousand_requests",
]

from heapq import heappop, heappush


def peak(intervals):
    ends: list[int] = []
    highest, moment = 0, None
    for start, end in intervals:
        if end < start:
            raise ValueError("a request ends before it starts")
        if start == end:
            continue
        while ends and ends[0] <= start:
            heappop(ends)
        heappush(ends, end)
        if len(ends) > highest:
            highest, moment = len(ends), start
    return highest, moment
