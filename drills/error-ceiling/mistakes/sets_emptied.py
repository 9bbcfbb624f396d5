"""You solve the tags in the very sets you were given.

The order is right, and the caller's errors are empty afterwards: the second call with the same list says that there
is nothing to fix. A set that stands in the list twice even loses its tag twice. Work on copies, one for each error.
"""

FAILS = [
    "test_the_sets_are_left_as_they_were",
    "test_one_set_may_stand_in_the_list_twice",
    "test_small_random_errors_agree_with_solving_and_counting",
]

from collections import Counter


def fix_order(errors: list[set[str]], n: int) -> list[tuple[str, float, float]]:
    if len(errors) > n:
        raise ValueError("more errors than cases")
    holders: dict[str, list[set[str]]] = {}
    for tags in errors:
        for tag in tags:
            holders.setdefault(tag, []).append(tags)
    last = Counter(tag for tags in errors if len(tags) == 1 for tag in tags)
    alone, order = last.copy(), []
    while holders:
        best = min(holders, key=lambda tag: (-last[tag], tag))
        order.append((best, alone[best] / n, last[best] / n))
        for tags in holders.pop(best):
            tags.remove(best)
            if len(tags) == 1:
                last.update(tags)
    return order
