import random

import pytest
from submission import longest_valid


def workload(n: int) -> tuple[list[str], dict[str, int]]:
    """A third of the tokens are kinds of their own; they come round three times and may stay twice."""
    kinds = max(1, n // 3)
    return [f"kind-{position % kinds}" for position in range(n)], {f"kind-{kind}": 2 for kind in range(kinds)}


def by_trying_every_span(tokens: list[str], limit: dict[str, int]) -> int:
    """The contract, word for word."""
    best = 0
    for start in range(len(tokens)):
        for end in range(start + 1, len(tokens) + 1):
            span = tokens[start:end]
            if all(span.count(token) <= allowed for token, allowed in limit.items()):
                best = max(best, end - start)
    return best


@pytest.mark.example
def test_one_tool_call_a_slice():
    assert longest_valid(["ask", "<tool>", "read", "<tool>", "say", "end"], {"<tool>": 1}) == 4


@pytest.mark.example
def test_the_second_limit_counts_only_what_is_inside():
    tokens = ["<tool>", "<pii>", "<tool>", "say"]
    assert longest_valid(tokens, {"<pii>": 0, "<tool>": 1}) == 2


def test_no_tokens_give_zero():
    assert longest_valid([], {"a": 1}) == 0


def test_one_token_is_a_span_of_one():
    assert longest_valid(["a"], {"a": 1}) == 1


def test_one_forbidden_token_leaves_nothing():
    assert longest_valid(["a"], {"a": 0}) == 0


def test_only_forbidden_tokens_leave_nothing():
    assert longest_valid(["a", "b", "a"], {"a": 0, "b": 0}) == 0


def test_without_limits_the_whole_list_is_valid():
    assert longest_valid(["a", "a", "b", "a"], {}) == 4


def test_exactly_the_limit_is_valid():
    assert longest_valid(["a", "b", "a"], {"a": 2}) == 3


def test_a_limit_for_an_absent_token_changes_nothing():
    assert longest_valid(["a", "b"], {"z": 0}) == 2


def test_equal_tokens_are_cut_at_the_limit():
    assert longest_valid(["a", "a", "a", "a", "a"], {"a": 2}) == 2


def test_a_forbidden_token_cuts_the_list_in_two():
    assert longest_valid(["a", "x", "a", "a", "x", "a"], {"x": 0}) == 2


def test_the_longest_span_may_stand_at_the_end():
    assert longest_valid(["a", "a", "b", "c", "d"], {"a": 1}) == 4


def test_a_token_skipped_on_the_way_is_free_to_come_back():
    assert longest_valid(["b", "x", "b", "c"], {"x": 0, "b": 1}) == 2


def test_of_several_tokens_skipped_on_the_way_each_is_free():
    assert longest_valid(["b", "c", "x", "c", "d", "e"], {"x": 0, "c": 1}) == 3


def test_only_the_last_token_shows_a_count_left_behind():
    assert longest_valid(["b", "a", "a", "c", "b"], {"a": 1, "b": 1}) == 3


def test_what_stays_inside_is_still_counted():
    assert longest_valid(["b", "c", "b", "c"], {"b": 1, "c": 1}) == 2


def test_the_arguments_are_left_as_they_were():
    tokens, limit = ["b", "a", "b", "a"], {"a": 1}
    longest_valid(tokens, limit)
    assert (tokens, limit) == (["b", "a", "b", "a"], {"a": 1})


def test_small_random_lists_agree_with_trying_every_span():
    source = random.Random(2)
    for _ in range(60):
        tokens = source.choices("abcd", k=source.randint(3, 9))
        limit = {token: source.randint(0, 2) for token in "abc"}
        assert longest_valid(tokens, limit) == by_trying_every_span(tokens, limit)


@pytest.mark.gate
def test_sixty_thousand_tokens_of_twenty_thousand_kinds():
    tokens, limit = workload(60_000)
    assert longest_valid(tokens, limit) == 40_000
