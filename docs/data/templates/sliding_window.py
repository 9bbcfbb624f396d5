"""Sliding window: the longest span within a limit, the shortest span that reaches one.

Invariant: total is the sum of costs[L..R], both ends included, and costs are >= 0.
           Longest: L moves while the window is invalid; record when it is valid again.
           Shortest: L moves while the window is valid; record before each move.
Cost:      O(n) time, for L and R make at most n moves each; O(1) memory.
"""

import random


def longest_span(costs, budget):
    """Length of the longest run with sum <= budget; budget >= 0."""
    L = total = best = 0
    for R, cost in enumerate(costs):
        total += cost
        while total > budget:
            total -= costs[L]
            L += 1
        best = max(best, R - L + 1)
    return best


def shortest_span(costs, target):
    """Length of the shortest run with sum >= target > 0, or None."""
    L, total, best = 0, 0, None
    for R, cost in enumerate(costs):
        total += cost
        while total >= target:
            best = R - L + 1 if best is None else min(best, R - L + 1)
            total -= costs[L]
            L += 1
    return best


def check():
    assert (longest_span([], 1), shortest_span([], 1)) == (0, None)
    assert (longest_span([2], 1), shortest_span([2], 1)) == (0, 1)
    assert (longest_span([1, 1], 1), shortest_span([1, 1], 2)) == (1, 2)
    rng = random.Random(13)
    for _ in range(300):
        costs = [rng.randint(0, 4) for _ in range(rng.randint(0, 7))]
        limit = rng.randint(1, 9)
        spans = [costs[i:j] for j in range(len(costs) + 1) for i in range(j)]
        within = [len(span) for span in spans if sum(span) <= limit]
        enough = [len(span) for span in spans if sum(span) >= limit]
        assert longest_span(costs, limit) == max(within, default=0)
        assert shortest_span(costs, limit) == min(enough, default=None)
