"""You rank the tags by how often they occur.

"short" stands on four errors, but on three of them something else stands in the way as well: solving it alone lets
one error vanish, and "label" lets two. The longest bar of the chart is not the best fix. Count the errors on which a
tag is the *only* obstacle left.
"""

FAILS = [
    "test_a_tag_worth_nothing_alone_can_pay_later",
    "test_the_frequent_tag_is_not_the_first_to_fix",
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
    often = {tag: len(held) for tag, held in holders.items()}
    for best in sorted(often, key=lambda tag: (-often[tag], tag)):
        order.append((best, alone[best] / n, last[best] / n))
        for tags in holders.pop(best):
            tags.remove(best)
            if len(tags) == 1:
                last.update(tags)
    return order
