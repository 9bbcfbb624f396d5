"""You divide by the number of errors, not by the number of cases.

"Two of five errors" and "two of fifty tickets" are the same two tickets, but the second is what the product feels: 4
points of error rate, not 40. A ceiling is promised to somebody who knows the error rate, so give it on that scale.
"""

FAILS = [
    "test_a_tag_worth_nothing_alone_can_pay_later",
    "test_an_error_without_tags_never_vanishes",
    "test_one_error_with_one_tag",
    "test_ties_go_by_name",
    "test_tags_that_always_come_together_pay_with_the_second",
    "test_an_error_with_three_tags_needs_all_three",
    "test_the_frequent_tag_is_not_the_first_to_fix",
    "test_what_is_solved_already_counts_for_the_next_step",
    "test_an_error_is_counted_once_in_all",
    "test_gains_are_shares_of_all_cases",
    "test_one_set_may_stand_in_the_list_twice",
    "test_small_random_errors_agree_with_solving_and_counting",
    "test_a_hundred_errors_of_a_router",
    "test_thirty_thousand_errors_with_two_hundred_tags",
]

from collections import Counter


def fix_order(errors: list[set[str]], n: int) -> list[tuple[str, float, float]]:
    if len(errors) > n:
        raise ValueError("more errors than cases")
    unsolved = [set(tags) for tags in errors]
    holders: dict[str, list[set[str]]] = {}
    for tags in unsolved:
        for tag in tags:
            holders.setdefault(tag, []).append(tags)
    last = Counter(tag for tags in unsolved if len(tags) == 1 for tag in tags)
    alone, order = last.copy(), []
    while holders:
        best = min(holders, key=lambda tag: (-last[tag], tag))
        order.append((best, alone[best] / len(errors), last[best] / len(errors)))
        for tags in holders.pop(best):
            tags.remove(best)
            if len(tags) == 1:
                last.update(tags)
    return order
