import math
import random

import pytest
from submission import roc_auc


def workload(n: int) -> tuple[list[int], list[float]]:
    """Each score twice, in shuffled rows: the upper half of the scores holds one positive and one negative each."""
    rows = [(int(2 * place >= n and place % 2 == 1), (place // 2) / 8) for place in range(n)]
    random.Random(20).shuffle(rows)
    return [label for label, _ in rows], [score for _, score in rows]


def by_comparing_every_pair(y: list[int], s: list[float]) -> float | None:
    """The contract, word for word."""
    pairs = [(s[i], s[j]) for i in range(len(y)) for j in range(len(y)) if y[i] == 1 and y[j] == 0]
    if not pairs:
        return None
    return sum(1.0 if a > b else 0.5 if a == b else 0.0 for a, b in pairs) / len(pairs)


@pytest.mark.example
def test_five_of_six_pairs_are_in_order():
    assert roc_auc([1, 0, 1, 0, 0], [0.9, 0.7, 0.6, 0.3, 0.1]) == pytest.approx(5 / 6)


@pytest.mark.example
def test_a_tied_pair_counts_half():
    assert roc_auc([1, 0, 0], [0.5, 0.5, 0.2]) == pytest.approx(0.75)


@pytest.mark.example
def test_without_negatives_there_is_no_answer():
    assert roc_auc([1, 1, 1], [0.2, 0.9, 0.4]) is None


def test_without_positives_there_is_no_answer():
    assert roc_auc([0, 0], [0.2, 0.9]) is None


def test_no_rows_give_none():
    assert roc_auc([], []) is None


def test_all_scores_equal_give_one_half():
    assert roc_auc([1, 0, 1, 0, 0], [0.3, 0.3, 0.3, 0.3, 0.3]) == pytest.approx(0.5)


def test_tied_rows_give_the_same_answer_with_the_positive_first():
    assert roc_auc([0, 1, 0], [0.1, 0.4, 0.4]) == pytest.approx(0.75)


def test_tied_rows_give_the_same_answer_with_the_negative_first():
    assert roc_auc([0, 0, 1], [0.1, 0.4, 0.4]) == pytest.approx(0.75)


def test_a_ranking_turned_upside_down_gives_zero():
    assert roc_auc([1, 0], [0.1, 0.2]) == pytest.approx(0.0)


def test_scores_need_not_be_probabilities():
    assert roc_auc([0, 1, 0, 1], [-7.5, -2.0, 3.0, 41.0]) == pytest.approx(0.75)


def test_scores_close_together_are_not_tied():
    assert roc_auc([1, 0], [1e-15, 0.0]) == pytest.approx(1.0)


def test_infinite_scores_are_ranked_and_can_tie():
    assert roc_auc([1, 0, 0, 1], [math.inf, math.inf, -math.inf, 0.0]) == pytest.approx(0.625)


def test_a_score_that_is_not_a_number_is_refused():
    with pytest.raises(ValueError):
        roc_auc([0, 1, 0], [0.2, math.nan, 0.1])


def test_a_score_that_is_not_a_number_is_refused_even_when_a_class_is_missing():
    with pytest.raises(ValueError):
        roc_auc([1, 1], [0.2, math.nan])


def test_lists_of_different_lengths_are_refused():
    with pytest.raises(ValueError):
        roc_auc([0, 1, 1], [0.2, 0.9])


def test_the_lists_are_left_as_they_were():
    y, s = [1, 0, 1], [0.9, 0.1, 0.5]
    roc_auc(y, s)
    assert (y, s) == ([1, 0, 1], [0.9, 0.1, 0.5])


def test_small_random_rows_agree_with_comparing_every_pair():
    source = random.Random(3)
    for _ in range(40):
        size = source.randint(2, 9)
        y = [source.randint(0, 1) for _ in range(size)]
        s = [source.choice([-1.0, 0.0, 0.25, 0.5, 2.0]) for _ in range(size)]
        expected = by_comparing_every_pair(y, s)
        assert roc_auc(y, s) == (expected if expected is None else pytest.approx(expected))


@pytest.mark.gate
def test_sixty_thousand_rows_with_ties():
    y, s = workload(60_000)
    assert roc_auc(y, s) == pytest.approx(5 / 6, rel=1e-9)
