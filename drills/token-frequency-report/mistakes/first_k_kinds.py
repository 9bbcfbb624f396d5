"""You stop at the first k different tokens and sort only those.

In `["a", "b", "c", "c", "c", "b"]` with `k = 2` you never look at "c", the most frequent of all. Which tokens are in
the report is known only when everything has been counted: choose after the pass, not during it.
"""

FAILS = [
    "test_a_late_token_can_be_the_most_frequent",
    "test_random_lists_agree_with_comparing_everything",
    "test_sixty_thousand_different_tokens",
]

from collections import Counter


def top_tokens(tokens: list[str], k: int) -> list[tuple[str, int]]:
    if k < 0:
        raise ValueError("k is negative")
    first = list(Counter(tokens).items())[:k]
    return sorted(first, key=lambda pair: -pair[1])
