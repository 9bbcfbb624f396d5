"""Your total is right, and your hours are read from the back, as in the usual template. So ties are settled at the
late hours first. Try `[0, 0, 5]`: you give `[2]`, although `[0, 2]` has the same total and is smaller. What is to be
smallest at the front must be decided from the front: let the state speak of the hours that are still to come.
"""

FAILS = [
    "test_an_hour_that_saves_nothing_is_taken_where_it_makes_the_list_smaller",
    "test_small_random_plans_agree_with_trying_every_plan",
    "test_twenty_thousand_hours",
    "test_zeros_before_a_saving_are_taken",
]


def choose(saving):
    best = [0, 0]
    for value in saving:
        best.append(max(best[-1], best[-2] + value))
    hours, i = [], len(saving)
    while i > 0:
        if best[i + 1] == best[i]:
            i -= 1
        else:
            hours.append(i - 1)
            i -= 2
    return best[-1], hours[::-1]
