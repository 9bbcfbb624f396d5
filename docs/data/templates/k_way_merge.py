"""k-way merge: one ascending stream from k ascending sources, read lazily.

Invariant: the heap holds the first unread item of every source that is not empty, so
           the smallest item not yet given out is on top.
Cost:      O(n log k) time for n items, O(k) memory.
"""

import random
from heapq import heapify, heappop, heapreplace


def merge_sorted(sources):
    """Yield all items in order; on ties the earlier source goes first."""
    end = object()
    heads = []
    for number, source in enumerate(map(iter, sources)):
        item = next(source, end)
        if item is not end:
            heads.append((item, number, source))    # the number breaks ties
    heapify(heads)
    while heads:
        item, number, source = heads[0]
        yield item
        item = next(source, end)
        if item is end:
            heappop(heads)
        else:
            heapreplace(heads, (item, number, source))


def check():
    assert list(merge_sorted([])) == [] == list(merge_sorted([[]]))
    assert list(merge_sorted([[5]])) == [5]
    assert list(merge_sorted([[2], [1]])) == [1, 2]
    rng = random.Random(9)
    for _ in range(300):
        sources = [sorted(rng.randint(0, 9) for _ in range(rng.randint(0, 5)))
                   for _ in range(rng.randint(0, 4))]
        assert list(merge_sorted(sources)) == sorted(sum(sources, []))
