"""You return the position *after* the span, as a slice would want it; the contract asks for the position of its last
token. Try `["a"]` with `k = 1`: the span starts and ends at 0, and you give `(0, 1)`, an index that does not exist.
Repeat the contract in your own words before coding: both ends inclusive, so a span of one token has `start == end`.
"""

FAILS = [
    "test_two_kinds_in_a_sentence",
    "test_ties_go_to_the_leftmost_span",
    "test_one_token_is_a_span_of_one",
    "test_all_tokens_different_with_one_kind_allowed",
    "test_all_tokens_equal_give_the_whole_list",
    "test_fewer_kinds_than_allowed_give_the_whole_list",
    "test_a_kind_that_left_the_window_no_longer_counts",
    "test_a_kind_stays_while_one_of_its_tokens_is_inside",
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
        while len(counts) > k:
            counts[tokens[left]] -= 1
            if counts[tokens[left]] == 0:
                del counts[tokens[left]]
            left += 1
        if right - left + 1 > best_length:
            best, best_length = (left, right + 1), right - left + 1
    return best
