"""You sort upwards and take the end of the list.

That turns ties round: of `["the", "cat"]` you report "cat" first. And with `k = 0` the slice `[-0:]` is the whole
list, because minus zero is zero. Sort in the direction in which you want to read, and cut from the front.
"""

FAILS = [
    "test_equal_counts_keep_the_order_of_first_appearance",
    "test_a_tie_across_the_cut_goes_to_the_token_seen_first",
    "test_k_of_zero_gives_an_empty_report",
    "test_all_different_tokens_come_as_they_appeared",
    "test_the_first_appearance_counts_and_not_the_last",
    "test_upper_case_is_another_token",
    "test_random_lists_agree_with_comparing_everything",
    "test_sixty_thousand_different_tokens",
]

from collections import Counter


def top_tokens(tokens: list[str], k: int) -> list[tuple[str, int]]:
    if k < 0:
        raise ValueError("k is negative")
    upwards = sorted(Counter(tokens).items(), key=lambda pair: pair[1])
    return upwards[-k:][::-1]
