"""Your bases are about hours, where they should be about "no hours left": you always take one. Try `[-3, -1]`:
choosing nothing is allowed and gives 0, you give −1. And with no hours at all there is no first one to begin with.
Start from the empty plan, which is worth 0, and the special cases disappear.
"""

FAILS = [
    "test_hours_that_only_cost_are_left_alone",
    "test_nothing_but_zeros",
    "test_one_hour_that_costs",
    "test_one_hour_that_saves_nothing",
    "test_small_random_plans_agree_with_trying_every_plan",
]


def choose(saving):
    if not saving:
        return 0, []
    best = [0, 0, saving[-1]]
    for value in reversed(saving[:-1]):
        best.append(max(best[-1], value + max(best[-2], 0)))
    best.reverse()
    total = best[0]
    if total <= 0:
        return total, [saving.index(total)]
    hours, i = [], 0
    while i < len(saving) and best[i] > 0:
        if saving[i] + max(best[i + 2], 0) == best[i]:
            hours.append(i)
            i += 2
        else:
            i += 1
    return total, hours
