"""You sort (count, token) pairs in reverse, and that reverses the tie as well.

With `["a", "b", "b", "a"]` both occur twice, and "b" comes out first, because in reverse the later letter wins.
`reverse=True` turns every part of the key round. Compare by the count only, so that nothing is left for a tie to fall
back on.
"""

FAILS = [
    "test_a_tie_across_the_cut_goes_to_the_token_seen_first",
    "test_all_different_tokens_come_as_they_appeared",
    "test_the_first_appearance_counts_and_not_the_last",
    "test_random_lists_agree_with_comparing_everything",
    "test_sixty_thousand_different_tokens",
]

from collections import Counter


def top_tokens(tokens: list[str], k: int) -> list[tuple[str, int]]:
    if k < 0:
        raise ValueError("k is negative")
    pairs = sorted(((count, token) for token, count in Counter(tokens).items()), reverse=True)
    return [(token, count) for count, token in pairs[:k]]
