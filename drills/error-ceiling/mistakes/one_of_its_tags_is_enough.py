"""You let an error vanish as soon as one of its tags is solved.

A ticket that is short *and* in a foreign language is still misrouted when you can read short tickets. With
`[{"a", "b", "c"}]` the gains are 0, 0 and then all of it, and you give everything to the first. An error is gone when
its last tag is.
"""

FAILS = [
    "test_a_tag_worth_nothing_alone_can_pay_later",
    "test_an_error_without_tags_never_vanishes",
    "test_tags_that_always_come_together_pay_with_the_second",
    "test_an_error_with_three_tags_needs_all_three",
    "test_the_frequent_tag_is_not_the_first_to_fix",
    "test_what_is_solved_already_counts_for_the_next_step",
    "test_an_error_is_counted_once_in_all",
    "test_one_set_may_stand_in_the_list_twice",
    "test_small_random_errors_agree_with_solving_and_counting",
    "test_a_hundred_errors_of_a_router",
]

from collections import Counter


def fix_order(errors: list[set[str]], n: int) -> list[tuple[str, float, float]]:
    if len(errors) > n:
        raise ValueError("more errors than cases")
    holders: dict[str, list[int]] = {}
    for place, tags in enumerate(errors):
        for tag in tags:
            holders.setdefault(tag, []).append(place)
    left = Counter(tag for tags in errors for tag in tags)
    alone, order, gone = left.copy(), [], set()
    while holders:
        best = min(holders, key=lambda tag: (-left[tag], tag))
        order.append((best, alone[best] / n, left[best] / n))
        for place in holders.pop(best):
            if place not in gone:
                gone.add(place)
                left.subtract(errors[place])
    return order
