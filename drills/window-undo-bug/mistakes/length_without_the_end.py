"""You repaired the counts and then took one off every length.

Try `["a"]` with `{"a": 1}`: the window is `tokens[0..0]`, both ends included, and holds one token; `right - left` says
0. The length was right before. When a number is too small, find out which clause of the invariant is broken before
you touch a second line.
"""

FAILS = [
    "test_one_tool_call_a_slice",
    "test_the_second_limit_counts_only_what_is_inside",
    "test_one_token_is_a_span_of_one",
    "test_without_limits_the_whole_list_is_valid",
    "test_exactly_the_limit_is_valid",
    "test_a_limit_for_an_absent_token_changes_nothing",
    "test_equal_tokens_are_cut_at_the_limit",
    "test_a_forbidden_token_cuts_the_list_in_two",
    "test_the_longest_span_may_stand_at_the_end",
    "test_a_token_skipped_on_the_way_is_free_to_come_back",
    "test_of_several_tokens_skipped_on_the_way_each_is_free",
    "test_only_the_last_token_shows_a_count_left_behind",
    "test_what_stays_inside_is_still_counted",
    "test_small_random_lists_agree_with_trying_every_span",
    "test_sixty_thousand_tokens_of_twenty_thousand_kinds",
]


def longest_valid(tokens: list[str], limit: dict[str, int]) -> int:
    counts: dict[str, int] = {}
    left, longest = 0, 0
    for right, token in enumerate(tokens):
        counts[token] = counts.get(token, 0) + 1
        while counts[token] > limit.get(token, len(tokens)):
            counts[tokens[left]] -= 1
            left += 1
        longest = max(longest, right - left)
    return longest
