"""You let errors without any tag vanish with the first fix.

The empty set is a subset of every set, so "all its tags are solved" is true of it from the start. But nobody found a
cause, and nothing that you build will mend these. In `[{"b", "a"}, set()]` solving "a" brings 0; you report one error
of ten.
"""

FAILS = [
    "test_an_error_without_tags_never_vanishes",
    "test_small_random_errors_agree_with_solving_and_counting",
    "test_a_hundred_errors_of_a_router",
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
    untagged = sum(1 for tags in errors if not tags)
    while holders:
        best = min(holders, key=lambda tag: (-last[tag], tag))
        further = last[best] + (0 if order else untagged)
        order.append((best, (alone[best] + untagged) / n, further / n))
        for tags in holders.pop(best):
            tags.remove(best)
            if len(tags) == 1:
                last.update(tags)
    return order
