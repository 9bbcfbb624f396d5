import random
from itertools import combinations
from math import inf

import pytest
from submission import best

Chunk = tuple[int, float]


def by_trying_every_set(chunks: list[Chunk], budget: int) -> float:
    """The contract, word for word."""
    totals = [
        sum(value for _, value in chosen)
        for size in range(len(chunks) + 1)
        for chosen in combinations(chunks, size)
        if sum(tokens for tokens, _ in chosen) == budget
    ]
    return max(totals, default=-inf)


@pytest.mark.example
def test_two_chunks_fill_the_budget():
    assert best([(3, 4), (5, 6)], 8) == 10


@pytest.mark.example
def test_one_chunk_of_half_the_budget_cannot_fill_it():
    assert best([(4, 10)], 8) == -inf


def test_no_chunks_fill_a_budget_of_zero():
    assert best([], 0) == 0


def test_no_chunks_fill_nothing_else():
    assert best([], 5) == -inf


def test_a_budget_of_zero_takes_nothing():
    assert best([(1, 9), (2, 9)], 0) == 0


def test_one_chunk_may_fill_the_budget_alone():
    assert best([(5, 7)], 5) == 7


def test_a_chunk_that_is_too_long_is_left_out():
    assert best([(9, 100), (4, 1)], 4) == 1


def test_a_chunk_of_a_third_of_the_budget_is_not_taken_three_times():
    assert best([(2, 5), (6, 8)], 6) == 8


def test_two_equal_chunks_are_two_chunks():
    assert best([(4, 10), (4, 10)], 8) == 20


def test_a_better_chunk_of_the_same_length_does_not_push_the_first_out():
    assert best([(1, 1), (1, 2)], 2) == 3


def test_a_chunk_that_does_not_fit_leaves_the_small_rooms_alone():
    assert best([(2, 9), (1, 5)], 1) == 5


def test_three_are_not_made_of_two():
    assert best([(4, 10), (4, 7)], 12) == -inf


def test_a_reused_chunk_does_not_hide_the_honest_answer():
    assert best([(1, 10), (2, 3), (3, 4)], 3) == 13


def test_a_valuable_set_that_leaves_room_does_not_count():
    assert best([(3, 100), (5, 1)], 5) == 1


def test_the_budget_may_be_filled_by_everything():
    assert best([(1, 1), (2, 2), (3, 3)], 6) == 6


def test_the_order_of_the_chunks_changes_nothing():
    chunks = [(2, 3), (3, 5), (4, 6), (5, 9)]
    assert [best(chunks, 7), best(chunks[::-1], 7)] == [12, 12]


def test_the_cheapest_chunk_by_value_is_not_always_in():
    assert best([(6, 9), (5, 7), (5, 7)], 10) == 14


def test_a_loss_is_taken_when_nothing_else_fills_the_budget():
    assert best([(2, -3), (5, 50)], 2) == -3


def test_values_may_be_fractions():
    assert best([(2, 0.25), (2, 0.5), (4, 0.5)], 4) == 0.75


def test_a_negative_budget_is_refused():
    with pytest.raises(ValueError):
        best([(1, 1)], -1)


def test_a_chunk_without_tokens_is_refused():
    with pytest.raises(ValueError):
        best([(1, 1), (0, 5)], 3)


def test_the_list_is_left_as_it_was():
    chunks = [(3, 4), (1, 2), (2, 9)]
    best(chunks, 5)
    assert chunks == [(3, 4), (1, 2), (2, 9)]


def test_small_random_packings_agree_with_trying_every_set():
    source = random.Random(12)
    for _ in range(60):
        chunks = [(source.randint(1, 5), source.randint(-3, 9)) for _ in range(source.randint(1, 6))]
        budget = source.randint(0, 10)
        assert best(chunks, budget) == by_trying_every_set(chunks, budget)


@pytest.mark.gate
def test_a_hundred_chunks_and_four_thousand_tokens():
    chunks = [(20 + place % 61, 20 + place % 61) for place in range(100)]
    chunks.insert(50, (100, 1_000))
    assert best(chunks, 4_000) == 3_900 + 1_000
