"""DP along an index: the best total when no two neighbours may be taken.

Sentence:  the best of the first i values is the better of leaving value i out and of
           taking it on top of the best of the first i - 2.
Invariant: after i values, `cur` is the best of the first i, `prev` of the first i - 1.
Cost:      O(n) time; O(1) memory for the total, O(n) to name the choices.
"""

import random
from itertools import combinations


def best_total(values):
    """Largest sum of values no two of which are neighbours; taking none gives 0."""
    prev, cur = 0, 0
    for value in values:
        prev, cur = cur, max(cur, prev + value)
    return cur


def best_choice(values):
    """Ascending indices that reach `best_total`, by walking the table backwards."""
    best = [0, 0]                               # best[i + 1]: the first i values
    for value in values:
        best.append(max(best[-1], best[-2] + value))
    chosen, i = [], len(values)
    while i > 0:
        if best[i + 1] == best[i]:              # value i - 1 was not needed
            i -= 1
        else:
            chosen.append(i - 1)
            i -= 2
    return chosen[::-1]


def check():
    assert (best_total([]), best_total([5]), best_total([-5])) == (0, 5, 0)
    assert (best_total([2, 3]), best_choice([2, 3]), best_choice([])) == (3, [1], [])
    rng = random.Random(10)
    for _ in range(200):
        values = [rng.randint(-4, 9) for _ in range(rng.randint(0, 8))]
        n = len(values)
        apart = [c for r in range(n + 1) for c in combinations(range(n), r)
                 if all(b - a > 1 for a, b in zip(c, c[1:]))]
        assert best_total(values) == max(sum(values[i] for i in c) for c in apart)
        chosen = best_choice(values)
        assert tuple(chosen) in apart
        assert sum(values[i] for i in chosen) == best_total(values)
