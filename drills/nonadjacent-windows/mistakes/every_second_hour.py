"""You compare the even hours with the odd ones. Try `[9, 1, 1, 9]`: both give 10, and hours 0 and 3 together give 18.
No two neighbours does not mean exactly one between: a plan may skip two hours, and it may skip one that costs. Decide
for each hour by itself, with what is best behind it.
"""

FAILS = [
    "test_an_hour_that_saves_nothing_is_taken_where_it_makes_the_list_smaller",
    "test_small_random_plans_agree_with_trying_every_plan",
    "test_twenty_thousand_hours",
    "test_two_hours_may_have_to_be_skipped_between",
    "test_zeros_before_a_saving_are_taken",
]


def choose(saving):
    even = [i for i in range(0, len(saving), 2) if saving[i] > 0]
    odd = [i for i in range(1, len(saving), 2) if saving[i] > 0]
    loss, hours = min((-sum(saving[i] for i in plan), plan) for plan in (even, odd))
    return -loss, hours
