"""You compare the two ends, and then trust every measurement between them. Try budgets 0, 1, 2 with qualities 0.3,
0.1, 0.9 and target 0.5: the ends are in order, but 1 measures lower than 0, and you answer 2. A value from the middle
must lie between the highest seen on its left and the lowest seen on its right.
"""

FAILS = ["test_a_middle_below_the_lower_end_is_refused", "test_a_middle_above_the_upper_end_is_refused"]


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
        if quality(middle) >= target - 1e-9:
            hi = middle
        else:
            lo = middle
    return hi
