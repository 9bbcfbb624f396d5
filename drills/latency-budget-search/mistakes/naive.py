"""Your answers are right, and take too many measurements. You go from budget to budget, although each measurement
judges many: with budgets 1 to 8 and the first good one at 8, you measure 8 times where 5 are allowed, and in a range
of a million you need up to a million. If one budget misses the target, every smaller one misses it as well: cut the
range in half with each measurement.
"""

FAILS = ["test_a_million_budgets_take_at_most_22_measurements"]


def smallest_budget(lo, hi, quality, target):
    if lo > hi:
        return None
    best = quality(lo)
    last = quality(hi) if hi > lo else best
    if best > last + 1e-9:
        raise ValueError("quality falls")
    if last < target - 1e-9:
        return None
    value = best
    budget = lo
    while value < target - 1e-9:
        budget += 1
        value = last if budget == hi else quality(budget)
        if value < best - 1e-9 or value > last + 1e-9:
            raise ValueError("quality falls")
        best = max(best, value)
    return budget
