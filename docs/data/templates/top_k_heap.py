"""Top k with a heap of size k: the best k of a stream that is read once.

Invariant: the heap holds the k best items so far, and its top is the worst of them,
           the bar that a newcomer has to clear.
Cost:      O(n log k) time, O(k) memory.
"""

import random
from heapq import heappush, heapreplace


def top_k(items, k):
    """The k best (score, payload), best first; on equal scores the earlier wins."""
    heap = []
    for arrival, (score, payload) in enumerate(items):
        entry = (score, -arrival, payload)      # unique: payloads never compare
        if len(heap) < k:
            heappush(heap, entry)
        elif heap and entry > heap[0]:          # `heap and`: k may be 0
            heapreplace(heap, entry)
    return [(score, payload) for score, _, payload in sorted(heap, reverse=True)]


def check():
    assert top_k([], 3) == [] == top_k([(1, "a")], 0)
    assert top_k([(1, "a")], 3) == [(1, "a")]
    assert top_k([(1, {}), (1, {})], 2) == [(1, {}), (1, {})]      # dicts have no order
    assert top_k([(1, "late"), (2, "b"), (1, "later")], 2) == [(2, "b"), (1, "late")]
    rng = random.Random(8)
    for _ in range(300):
        items = [(rng.randint(-3, 3), i) for i in range(rng.randint(0, 9))]
        slow = sorted(items, key=lambda item: -item[0])            # stable
        for k in range(11):
            assert top_k(iter(items), k) == slow[:k]
