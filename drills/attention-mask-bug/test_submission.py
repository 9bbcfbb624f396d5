import copy
import random
from math import exp

import pytest
from submission import attention

T, F = True, False


def by_the_definition(Q, K, V, mask):
    """Query by query, over a list that holds only the keys it may look at; small scores only."""
    outputs, weights = [], []
    for query, line in zip(Q, mask, strict=True):
        powers = {}
        for place, may_look in enumerate(line):
            if may_look:
                powers[place] = exp(sum(q * k for q, k in zip(query, K[place], strict=True)) / len(query) ** 0.5)
        row = [powers.get(place, 0.0) / sum(powers.values()) if powers else 0.0 for place in range(len(K))]
        weights.append(pytest.approx(row))
        means = [sum(w * value[part] for w, value in zip(row, V, strict=True)) for part in range(len(V[0]))]
        outputs.append(pytest.approx(means))
    return outputs, weights


@pytest.mark.example
def test_equal_scores_are_shared_among_what_is_seen():
    answer = attention([[0.0], [0.0]], [[5.0], [7.0]], [[1.0], [3.0]], [[T, F], [T, T]])
    assert answer == ([[1.0], [2.0]], [[1.0, 0.0], [0.5, 0.5]])


@pytest.mark.example
def test_a_query_that_sees_nothing_gets_zeros():
    answer = attention([[2.0, 0.0, 0.0, 0.0]], [[3.0, 0.0, 0.0, 0.0]], [[4.0, 1.0]], [[F]])
    assert answer == ([[0.0, 0.0]], [[0.0]])


def test_one_token_looks_at_itself():
    assert attention([[2.0, 3.0]], [[1.0, 1.0]], [[7.0, 8.0, 9.0]], [[T]]) == ([[7.0, 8.0, 9.0]], [[1.0]])


def test_no_queries_give_no_rows():
    assert attention([], [[1.0]], [[1.0]], []) == ([], [])


def test_equal_keys_are_looked_at_equally():
    answer = attention([[3.0, 1.0]], [[1.0, 2.0]] * 4, [[1.0], [2.0], [3.0], [6.0]], [[T] * 4])
    assert answer == ([[3.0]], [[0.25] * 4])


def test_more_keys_than_queries():
    assert attention([[0.0]], [[1.0], [2.0]], [[2.0], [4.0]], [[T, T]]) == ([[3.0]], [[0.5, 0.5]])


def test_more_queries_than_keys():
    answer = attention([[0.0], [0.0], [0.0]], [[1.0]], [[5.0]], [[T], [T], [T]])
    assert answer == ([[5.0]] * 3, [[1.0]] * 3)


def test_one_row_sees_nothing_and_the_others_do_not_mind():
    answer = attention([[0.0], [1.0], [0.0]], [[0.0], [0.0]], [[2.0], [4.0]], [[T, T], [F, F], [F, T]])
    assert answer == ([[3.0], [0.0], [4.0]], [[0.5, 0.5], [0.0, 0.0], [0.0, 1.0]])


def test_the_width_of_the_values_is_not_the_width_of_the_keys():
    row = [pytest.approx(0.8807970779778823), pytest.approx(0.11920292202211755)]
    answer = attention([[2.0, 0.0, 0.0, 0.0]], [[2.0, 0.0, 0.0, 0.0], [0.0] * 4], [[1.0], [0.0]], [[T, T]])
    assert answer == ([[row[0]]], [row])


def test_negative_scores_are_no_masked_ones():
    row = [pytest.approx(0.11920292202211755), pytest.approx(0.8807970779778823), 0.0]
    answer = attention([[1.0]], [[-5.0], [-3.0], [9.0]], [[0.0], [1.0], [5.0]], [[T, T, F]])
    assert answer == ([[row[1]]], [row])


def test_large_scores_do_not_overflow():
    answer = attention([[50.0], [-50.0]], [[60.0], [-60.0]], [[1.0], [2.0]], [[T, T], [T, T]])
    assert answer == ([[1.0], [2.0]], [[1.0, 0.0], [0.0, 1.0]])


def test_a_hidden_giant_leaves_the_others_their_shares():
    answer = attention([[1.0]], [[5000.0], [2.0], [2.0]], [[9.0], [1.0], [3.0]], [[F, T, T]])
    assert answer == ([[2.0]], [[0.0, 0.5, 0.5]])


def test_a_later_token_changes_nothing_earlier():
    mask = [[T, F, F], [T, T, F], [T, T, T]]
    tokens = [[1.0, 0.5], [0.0, 1.0], [1.0, 1.0]]
    others = [*tokens[:2], [9.0, -4.0]]
    before = [pytest.approx(output) for output in attention(tokens, tokens, tokens, mask)[0][:2]]
    assert attention(others, others, others, mask)[0][:2] == before


def test_the_arguments_are_left_as_they_were():
    arguments = ([[1.0, 2.0]], [[0.5, 1.0], [2.0, 0.0]], [[1.0], [2.0]], [[T, F]])
    before = copy.deepcopy(arguments)
    attention(*arguments)
    assert arguments == before


def test_random_heads_agree_with_the_definition():
    source = random.Random(13)

    def vectors(many, width):
        return [[source.uniform(-2, 2) for _ in range(width)] for _ in range(many)]

    for _ in range(40):
        queries, keys, width = source.randint(1, 4), source.randint(1, 4), source.randint(1, 5)
        Q, K, V = vectors(queries, width), vectors(keys, width), vectors(keys, source.randint(1, 3))
        mask = [[source.random() < 0.7 for _ in K] for _ in Q]
        assert attention(Q, K, V, mask) == by_the_definition(Q, K, V, mask)


@pytest.mark.gate
def test_only_the_mask_can_fail_here():
    # Width 1 hides the scale; two equal scores on a diagonal hide the axis.
    answer = attention([[0.0], [0.0]], [[1.0], [1.0]], [[6.0], [8.0]], [[T, F], [F, T]])
    assert answer == ([[6.0], [8.0]], [[1.0, 0.0], [0.0, 1.0]])


@pytest.mark.gate
def test_only_the_axis_can_fail_here():
    # Width 1 hides the scale, and nothing is masked.
    answer = attention([[0.0]], [[1.0], [1.0], [1.0], [1.0]], [[1.0], [2.0], [3.0], [6.0]], [[T, T, T, T]])
    assert answer == ([[3.0]], [[0.25, 0.25, 0.25, 0.25]])


@pytest.mark.gate
def test_only_the_scale_can_fail_here():
    # Rows and columns of the scores are alike, which hides the axis, and nothing is masked.
    tokens = [[8.0] + [0.0] * 63, [0.0] * 63 + [4.0]]
    others = [[1.0] + [0.0] * 63, [0.0] * 63 + [2.0]]
    same, other = pytest.approx(0.7310585786300049), pytest.approx(0.2689414213699951)
    answer = attention(tokens, others, [[1.0], [0.0]], [[T, T], [T, T]])
    assert answer == ([[same], [other]], [[same, other], [other, same]])
