"""You move the left end first and then take back a count: the neighbour's, not the one of the token that left.

Try `["b", "x", "b", "c"]` with `{"x": 0, "b": 1}`. When `b` leaves, you lower the count of `x`; `b` still counts as
inside, and the second `b` is refused. Read the token, undo what it did, and only then move past it.
"""

FAILS = [
    "test_the_second_limit_counts_only_what_is_inside",
    "test_a_token_skipped_on_the_way_is_free_to_come_back",
    "test_only_the_last_token_shows_a_count_left_behind",
    "test_small_random_lists_agree_with_trying_every_span",
]


def longest_valid(tokens: list[str], limit: dict[str, int]) -> int:
    counts: dict[str, int] = {}
    left, longest = 0, 0
    for right, token in enumerate(tokens):
        counts[token] = counts.get(token, 0) + 1
        held, allowed = counts[token], limit.get(token, len(tokens))
        if held > allowed:
            while tokens[left] != token:
                left += 1
                counts[tokens[left]] -= 1
            left, counts[token] = left + 1, allowed
        longest = max(longest, right - left + 1)
    return longest
