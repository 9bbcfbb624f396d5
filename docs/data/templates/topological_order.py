"""Topological order by in-degrees (Kahn): what may run when, and what never can.

Invariant: waiting[job] counts its prerequisites that are not in `order` yet;
           `ready` holds the jobs outside `order` for which that count is 0.
Cost:      O(V + E) time and memory.
"""

import random
from collections import deque


def topological_order(needs):
    """(order, stuck); needs[job] lists the jobs that must finish before it."""
    after = {job: [] for job in needs}
    for before in needs.values():
        for job in before:
            after.setdefault(job, [])           # a job named only as a prerequisite
    waiting = dict.fromkeys(after, 0)
    for job, before in needs.items():
        for earlier in set(before):             # the same name twice is one edge
            after[earlier].append(job)
            waiting[job] += 1
    ready = deque(job for job in waiting if waiting[job] == 0)
    order = []
    while ready:
        job = ready.popleft()
        order.append(job)
        for later in after[job]:
            waiting[later] -= 1
            if waiting[later] == 0:
                ready.append(later)
    return order, [job for job in waiting if waiting[job] > 0]


def check():
    assert topological_order({}) == ([], [])
    assert topological_order({"a": []}) == (["a"], [])
    assert topological_order({"a": ["a"]}) == ([], ["a"])
    assert topological_order({"b": ["a"]}) == (["a", "b"], [])
    assert topological_order({"a": ["b"], "b": ["a"], "c": ["a"]})[1] == ["a", "b", "c"]
    rng = random.Random(4)
    for _ in range(300):
        n = rng.randint(1, 6)
        needs = {v: rng.sample(range(n), rng.randint(0, min(2, n))) for v in range(n)}
        done = []
        for _ in range(n):                      # brute force: scan until quiet
            done += [v for v in needs if v not in done and set(needs[v]) <= set(done)]
        order, stuck = topological_order(needs)
        assert sorted(order) == sorted(done) and sorted(order + stuck) == list(range(n))
        place = {job: i for i, job in enumerate(order)}
        assert all(place[b] < place[job] for job in order for b in needs[job])
