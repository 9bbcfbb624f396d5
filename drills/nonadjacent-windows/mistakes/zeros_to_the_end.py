"""You go on to the end of the day and take every hour that loses nothing. Try `[5, 0, 0, 0]`: you give `[0, 2]`, and
`[0]` has the same total. A list that ends is smaller than the same list with one hour more. When nothing is left to
gain, stop.
"""

FAILS = [
    "test_an_hour_that_saves_nothing_is_taken_where_it_makes_the_list_smaller",
    "test_nothing_but_zeros",
    "test_one_hour_that_saves_nothing",
    "test_small_random_plans_agree_with_trying_every_plan",
    "test_twenty_thousand_hours",
    "test_zeros_behind_the_last_saving_are_left_out",
]


def choose(saving):
    best = [0, 0]
    for value in reversed(saving):
        best.append(max(best[-1], value + best[-2]))
    best.reverse()
    hours, i = [], 0
    while i < len(saving):
        if saving[i] + best[i + 2] == best[i]:
            hours.append(i)
            i += 2
        else:
            i += 1
    return best[0], hours
