"""Kinds that have left your window still count. The number in the dict falls to zero, but the key stays, and the
length of the dict is what you test. Try `["a", "b", "b"]` with `k = 1`: when the first `b` arrives, `a` leaves with a
count of zero and is still a "kind", so the window is emptied again and again and `(1, 2)` is never found. Every
effect of a token on entering must be undone when it leaves.
"""

FAILS = [
    "test_two_kinds_in_a_sentence",
    "test_a_kind_that_left_the_window_no_longer_counts",
    "test_small_random_lists_agree_with_trying_every_span",
    "test_sixty_thousand_tokens_with_a_thousand_kinds",
]


def longest_span(tokens: list[str], k: int) -> tuple[int, int] | None:
    best: tuple[int, int] | None = None
    best_length = 0
    counts: dict[str, int] = {}
    left = 0
    for right, token in enumerate(tokens):
        counts[token] = counts.get(token, 0) + 1
        while len(counts) > k and left <= right:
            counts[tokens[left]] -= 1
            left += 1
        if right - left + 1 > best_length:
            best, best_length = (left, right), right - left + 1
    return best
