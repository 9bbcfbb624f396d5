"""DP over a budget (knapsack): the most value for at most `budget`.

Sentence:  with room c, the best is the better of leaving the item out and of taking it
           on top of the best for room c - cost.
Invariant: after i items, best[c] is the most value from those i at a cost of at most c.
           Room falls, so best[c - cost] does not know the item yet: it is used once.
Cost:      O(n * budget) time, O(budget) memory: good only while the budget is small.
"""

import random
from itertools import product


def best_value(items, budget, reuse=False):
    """Largest total value; items are (cost, value), costs whole and positive."""
    best = [0] * (budget + 1)
    for cost, value in items:
        rooms = range(cost, budget + 1)         # rising: the item may be used again
        for c in rooms if reuse else reversed(rooms):
            best[c] = max(best[c], best[c - cost] + value)
    return best[budget]


def check():
    assert best_value([], 5) == 0 == best_value([(3, 9)], 2) == best_value([(1, 1)], 0)
    assert best_value([(2, 7)], 4) == 7 and best_value([(2, 7)], 4, reuse=True) == 14
    assert best_value([(2, 7), (2, 5)], 4) == 12
    rng = random.Random(12)
    for _ in range(200):
        n = rng.randint(0, 4)
        items = [(rng.randint(1, 5), rng.randint(-2, 9)) for _ in range(n)]
        budget = rng.randint(0, 6)
        for reuse in (False, True):
            times = range(budget + 1) if reuse else (0, 1)
            slow = max(
                sum(t * value for t, (_, value) in zip(taken, items))
                for taken in product(times, repeat=n)
                if sum(t * cost for t, (cost, _) in zip(taken, items)) <= budget
            )
            assert best_value(items, budget, reuse) == slow
