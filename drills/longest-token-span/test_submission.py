import random

import pytest
from submission import longest_span


def workload(n: int) -> tuple[list[str], int]:
    """Kinds in a cycle, cut by two markers; the longest span lies between the markers and holds k kinds."""
    k = max(1, n // 60)
    tokens = [f"kind-{position % k}" for position in range(n)]
    tokens[n // 4] = tokens[2 * n // 3] = "marker"
    return tokens, k


def by_trying_every_span(tokens: list[str], k: int) -> tuple[int, int] | None:
    """The contract, word for word: longest first, then leftmost."""
    for length in range(len(tokens), 0, -1):
        for start in range(len(tokens) - length + 1):
            if len(set(tokens[start : start + length])) <= k:
                return start, start + length - 1
    return None


@pytest.mark.example
def test_two_kinds_in_a_sentence():
    tokens = ["the", "cat", "sat", "cat", "sat", "on", "the", "mat"]
    assert longest_span(tokens, 2) == (1, 4)


@pytest.mark.example
def test_ties_go_to_the_leftmost_span():
    assert longest_span(["a", "a", "b", "b", "c", "c"], 1) == (0, 1)


def test_no_tokens_give_none():
    assert longest_span([], 3) is None


def test_no_kinds_allowed_gives_none():
    assert longest_span(["a", "b"], 0) is None


def test_one_token_is_a_span_of_one():
    assert longest_span(["a"], 1) == (0, 0)


def test_all_tokens_different_with_one_kind_allowed():
    assert longest_span(["a", "b", "c"], 1) == (0, 0)


def test_all_tokens_equal_give_the_whole_list():
    assert longest_span(["a", "a", "a", "a"], 1) == (0, 3)


def test_fewer_kinds_than_allowed_give_the_whole_list():
    assert longest_span(["a", "b", "a"], 5) == (0, 2)


def test_a_kind_that_left_the_window_no_longer_counts():
    assert longest_span(["a", "b", "b", "c", "c"], 2) == (1, 4)


def test_a_kind_stays_while_one_of_its_tokens_is_inside():
    assert longest_span(["a", "b", "a", "c", "c"], 2) == (0, 2)


def test_the_list_is_left_as_it_was():
    tokens = ["b", "a", "b"]
    longest_span(tokens, 1)
    assert tokens == ["b", "a", "b"]


def test_small_random_lists_agree_with_trying_every_span():
    source = random.Random(7)
    for _ in range(60):
        tokens = source.choices("abcd", k=source.randint(2, 8))
        k = source.randint(1, 3)
        assert longest_span(tokens, k) == by_trying_every_span(tokens, k)


@pytest.mark.gate
def test_sixty_thousand_tokens_with_a_thousand_kinds():
    tokens, k = workload(60_000)
    assert k == 1_000
    assert longest_span(tokens, k) == (15_001, 39_999)
