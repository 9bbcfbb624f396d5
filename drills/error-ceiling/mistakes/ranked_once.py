"""You rank the tags once, by what each brings alone, and never look again.

After "a" has been solved, "c" may let two more errors vanish, although it was worth nothing alone. What a tag brings
depends on what is solved already, so the question has to be asked anew at every step.
"""

FAILS = [
    "test_what_is_solved_already_counts_for_the_next_step",
    "test_small_random_errors_agree_with_solving_and_counting",
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
    for best in sorted(holders, key=lambda tag: (-alone[tag], tag)):
        order.append((best, alone[best] / n, last[best] / n))
        for tags in holders.pop(best):
            tags.remove(best)
            if len(tags) == 1:
                last.update(tags)
    return order
