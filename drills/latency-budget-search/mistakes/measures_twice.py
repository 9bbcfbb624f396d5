"""You measure two budgets in every round, the middle and the one before it, to see whether the boundary lies exactly
there. With budgets 1 to 16 this can take 10 measurements where 6 are allowed, and nearly twice the limit in a range
of a million. You need not recognise the boundary when you hit it: keep a measured *no* on the left and a measured
*yes* on the right, and it is found when the two are neighbours.
"""

FAILS = ["test_a_million_budgets_take_at_most_22_measurements"]


def smallest_budget(lo, hi, quality, target):
    if lo > hi:
        return None
    below = quality(lo)
    above = quality(hi) if hi > lo else below
    if below > above + 1e-9:
        raise ValueError("quality falls")
    if below >= target - 1e-9:
        return lo
    if above < target - 1e-9:
        return None
    while hi - lo > 1:
        middle = (lo + hi) // 2
        value, before = quality(middle), quality(middle - 1)
        if not below - 1e-9 <= before <= value + 1e-9 <= above + 2e-9:
            raise ValueError("quality falls")
        if before < target - 1e-9 <= value:
            return middle
        if value >= target - 1e-9:
            hi, above = middle - 1, before
        else:
            lo, below = middle, value
    return hi
