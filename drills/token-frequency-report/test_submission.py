import random

import pytest
from submission import top_tokens


def workload(n: int) -> tuple[list[str], int]:
    """All tokens different, but the last three come again, the last of them twice."""
    tokens = [f"token-{place}" for place in range(n)]
    return [*tokens, *tokens[-3:], tokens[-1]], 6


def by_comparing_everything(tokens: list[str], k: int) -> list[tuple[str, int]]:
    """The contract, word for word: falling count, then first appearance."""
    ranked = sorted((-tokens.count(token), tokens.index(token), token) for token in set(tokens))
    return [(token, -count) for count, _, token in ranked[:k]]


@pytest.mark.example
def test_equal_counts_keep_the_order_of_first_appearance():
    assert top_tokens(["the", "cat", "sat", "the", "cat", "on"], 2) == [("the", 2), ("cat", 2)]


@pytest.mark.example
def test_a_tie_across_the_cut_goes_to_the_token_seen_first():
    assert top_tokens(["b", "a", "c", "a"], 2) == [("a", 2), ("b", 1)]


def test_no_tokens_give_an_empty_report():
    assert top_tokens([], 3) == []


def test_k_of_zero_gives_an_empty_report():
    assert top_tokens(["a", "b", "a"], 0) == []


def test_one_token():
    assert top_tokens(["a"], 1) == [("a", 1)]


def test_one_token_repeated_is_one_line():
    assert top_tokens(["a", "a", "a"], 2) == [("a", 3)]


def test_k_larger_than_the_vocabulary_gives_every_token():
    assert top_tokens(["b", "a", "b"], 10) == [("b", 2), ("a", 1)]


def test_all_different_tokens_come_as_they_appeared():
    assert top_tokens(["d", "b", "c", "a"], 3) == [("d", 1), ("b", 1), ("c", 1)]


def test_the_first_appearance_counts_and_not_the_last():
    assert top_tokens(["a", "b", "b", "a"], 2) == [("a", 2), ("b", 2)]


def test_a_late_token_can_be_the_most_frequent():
    assert top_tokens(["a", "b", "c", "c", "c", "b"], 2) == [("c", 3), ("b", 2)]


def test_upper_case_is_another_token():
    assert top_tokens(["the", "The", "The", "THE"], 3) == [("The", 2), ("the", 1), ("THE", 1)]


def test_the_empty_string_is_a_token():
    assert top_tokens(["", "a", ""], 1) == [("", 2)]


def test_a_negative_k_is_refused():
    with pytest.raises(ValueError):
        top_tokens(["a", "b"], -1)


def test_something_unhashable_is_no_token():
    with pytest.raises(TypeError):
        top_tokens(["a", ["b"]], 1)


def test_the_list_is_left_as_it_was():
    tokens = ["b", "a", "b"]
    top_tokens(tokens, 1)
    assert tokens == ["b", "a", "b"]


def test_random_lists_agree_with_comparing_everything():
    source = random.Random(10)
    for _ in range(60):
        tokens = source.choices("aAbcde", k=source.randint(0, 12))
        k = source.randint(0, 6)
        assert top_tokens(tokens, k) == by_comparing_everything(tokens, k)


@pytest.mark.gate
def test_sixty_thousand_different_tokens():
    tokens, k = workload(60_000)
    expected = [("token-59999", 3), ("token-59997", 2), ("token-59998", 2)]
    assert top_tokens(tokens, k) == [*expected, ("token-0", 1), ("token-1", 1), ("token-2", 1)]
