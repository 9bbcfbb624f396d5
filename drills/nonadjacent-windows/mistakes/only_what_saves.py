"""You take an hour only if leaving it out would lose something, so hours that save nothing are never taken. Try `[0,
0, 5, 0, 0]`: you give `[2]`, and `[0, 2]` has the same total and is the smaller list. In a tie at hour i the list that
goes on with i wins, because every other one goes on with a later hour.
"""

FAILS = [
    "test_an_hour_that_saves_nothing_is_taken_where_it_makes_the_list_smaller",
    "test_of_equal_plans_the_first_difference_decides",
    "test_of_two_equal_hours_the_earlier",
    "test_small_random_plans_agree_with_trying_every_plan",
    "test_twenty_thousand_hours",
    "test_zeros_before_a_saving_are_taken",
]


def choose(saving):
    best = [0, 0]
    for value in reversed(saving):
        best.append(max(best[-1], value + best[-2]))
    best.reverse()
    hours, i = [], 0
    while best[i] > 0:
        if best[i + 1] == best[i]:
            i += 1
        else:
            hours.append(i)
            i += 2
    return best[0], hours
