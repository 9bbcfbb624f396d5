"""You repaired the counts, and now a limit of zero means no limit at all.

Try `["a"]` with `{"a": 0}`: no span may hold an `a`, so the answer is 0, and you return 1. Zero is false in Python, so
`or` and a bare `if` cannot tell "forbidden" from "not mentioned". Ask whether the token is in the dict, or give `get`
its default.
"""

FAILS = [
    "test_the_second_limit_counts_only_what_is_inside",
    "test_one_forbidden_token_leaves_nothing",
    "test_only_forbidden_tokens_leave_nothing",
    "test_a_forbidden_token_cuts_the_list_in_two",
    "test_a_token_skipped_on_the_way_is_free_to_come_back",
    "test_of_several_tokens_skipped_on_the_way_each_is_free",
    "test_small_random_lists_agree_with_trying_every_span",
]


def longest_valid(tokens: list[str], limit: dict[str, int]) -> int:
    counts: dict[str, int] = {}
    left, longest = 0, 0
    for right, token in enumerate(tokens):
        counts[token] = counts.get(token, 0) + 1
        allowed = limit.get(token) or len(tokens)
        while counts[token] > allowed:
            counts[tokens[left]] -= 1
            left += 1
        longest = max(longest, right - left + 1)
    return longest
