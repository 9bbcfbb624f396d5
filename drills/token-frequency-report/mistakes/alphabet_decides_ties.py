"""You let the alphabet decide between equal counts.

In `["b", "a", "c", "a"]` with `k = 2` it happens to work, in `["d", "b"]` it does not: "d" was seen first, and you
put "b" before it. Sort by the count alone; the sort is stable and keeps the order in which the tokens were counted.
"""

FAILS = [
    "test_equal_counts_keep_the_order_of_first_appearance",
    "test_all_different_tokens_come_as_they_appeared",
    "test_upper_case_is_another_token",
    "test_random_lists_agree_with_comparing_everything",
    "test_sixty_thousand_different_tokens",
]

from collections import Counter


def top_tokens(tokens: list[str], k: int) -> list[tuple[str, int]]:
    if k < 0:
        raise ValueError("k is negative")
    return sorted(Counter(tokens).items(), key=lambda pair: (-pair[1], pair[0]))[:k]
