import random
from fractions import Fraction

import pytest
from submission import rrf


def order_by_exact_fractions(lists: list[list[str]], weights: list[int], c: int) -> list[str]:
    """The contract, word for word, in exact arithmetic."""
    used = [(ranking, weight) for ranking, weight in zip(lists, weights, strict=True) if weight]
    documents = sorted({document for ranking, _ in used for document in ranking})

    def place(document: str) -> tuple[Fraction, int, str]:
        ranks = [(ranking.index(document) + 1, weight) for ranking, weight in used if document in ranking]
        return -sum(Fraction(weight, c + rank) for rank, weight in ranks), min(rank for rank, _ in ranks), document

    return sorted(documents, key=place)


@pytest.mark.example
def test_a_document_in_both_lists_comes_first():
    expected = [("b", 1 / 61 + 1 / 62), ("a", 1 / 61), ("d", 1 / 62), ("c", 1 / 63)]
    assert rrf([["a", "b", "c"], ["b", "d"]]) == expected


@pytest.mark.example
def test_mirrored_lists_leave_the_order_to_the_id():
    assert rrf([["x", "y"], ["y", "x"]]) == [("x", 1 / 61 + 1 / 62), ("y", 1 / 61 + 1 / 62)]


def test_one_list_keeps_its_order():
    assert rrf([["z", "a", "m"]]) == [("z", 1 / 61), ("a", 1 / 62), ("m", 1 / 63)]


def test_no_lists_give_no_documents():
    assert rrf([]) == []


def test_empty_lists_add_nothing():
    assert rrf([[], ["a"], []]) == [("a", 1 / 61)]


def test_a_document_named_twice_counts_once_at_its_best_rank():
    assert rrf([["a", "b", "a", "c"]], c=0) == [("a", 1.0), ("b", 1 / 2), ("c", 1 / 4)]


def test_a_heavier_list_counts_for_more():
    assert rrf([["a", "b"], ["c", "d"]], [1, 4], c=0) == [("c", 4.0), ("d", 2.0), ("a", 1.0), ("b", 0.5)]


def test_equal_scores_are_ordered_by_best_rank():
    assert rrf([["b", "x"], ["y", "a"]], [1, 2], c=0) == [("y", 2.0), ("b", 1.0), ("a", 1.0), ("x", 0.5)]


def test_equal_scores_and_best_ranks_are_ordered_by_id():
    assert rrf([["b"], ["a"], ["c"]], c=1) == [("a", 0.5), ("b", 0.5), ("c", 0.5)]


def test_a_list_of_weight_zero_is_left_out():
    assert rrf([["a", "b"], ["c", "b", "a"]], [1, 0], c=0) == [("a", 1.0), ("b", 0.5)]


def test_a_list_of_weight_zero_does_not_break_ties():
    lists = [["x", "b"], ["y", "a"], ["b"]]
    assert rrf(lists, [1, 1, 0], c=0) == [("x", 1.0), ("y", 1.0), ("a", 0.5), ("b", 0.5)]


def test_without_the_constant_one_first_place_is_worth_two_second_places():
    lists = [["a", "b"], ["c", "b"]]
    assert rrf(lists, c=0) == [("a", 1.0), ("c", 1.0), ("b", 1.0)]


def test_the_order_of_adding_does_not_break_a_tie():
    fused = rrf([["a", "b", "c"], ["c", "a", "b"], ["b", "c", "a"]], c=2)
    assert [document for document, _ in fused] == ["a", "b", "c"]


def test_lists_and_weights_of_different_lengths_are_refused():
    with pytest.raises(ValueError):
        rrf([["a"], ["b"]], [1.0])


def test_a_negative_weight_is_refused():
    with pytest.raises(ValueError):
        rrf([["a"], ["b"]], [1.0, -1.0])


def test_the_arguments_are_left_as_they_were():
    lists, weights = [["b", "a", "b"], ["a"]], [1.0, 2.0]
    rrf(lists, weights)
    assert (lists, weights) == ([["b", "a", "b"], ["a"]], [1.0, 2.0])


def test_small_random_lists_agree_with_exact_fractions():
    source = random.Random(8)
    for _ in range(40):
        lists = [source.choices("abcdef", k=source.randint(0, 5)) for _ in range(source.randint(1, 3))]
        weights = [source.choice([0, 1, 1, 2]) for _ in lists]
        assert [document for document, _ in rrf(lists, weights)] == order_by_exact_fractions(lists, weights, 60)


@pytest.mark.gate
def test_a_list_a_thousand_times_longer_has_no_louder_voice():
    keywords = ["code-4711", "page-0002", "code-4712"]
    vectors = [f"page-{number:04d}" for number in range(3_000)]
    expected = [("page-0002", 1 / 62 + 1 / 63), ("code-4711", 1 / 61), ("page-0000", 1 / 61), ("page-0001", 1 / 62)]
    assert rrf([keywords, vectors])[:4] == expected
